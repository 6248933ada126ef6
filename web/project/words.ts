import { written } from '../platform/text/written.ts';
import type { Project, ProjectListRow } from './project.query.ts';
import { text } from './project.text.ts';
import { shifted } from './project-edit.ts';

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** A decimal as people read it, with thousands apart. */
export const readable = (decimal: string): string => grouped.format(Number(decimal));

/** An amount of 元 in 万元; null: not known. */
export const tenThousands = (money: { readonly amount: string } | null): string | null =>
  money === null ? null : readable(shifted(money.amount, -4));

/** The room that a project needs; null: not known. */
export function areaWords({ area, areaMost }: Pick<Project, 'area' | 'areaMost'>): string | null {
  if (area === null) return areaMost === null ? null : text.atMost(readable(areaMost.squareMetres));
  const least = readable(area.squareMetres);
  return areaMost === null ? text.atLeast(least) : text.between(least, readable(areaMost.squareMetres));
}

/** Whether it would rent or buy, and at what price; null: neither is known. */
export function termsWords({ tenure, budget, budgetPer }: Pick<ProjectListRow, 'tenure' | 'budget' | 'budgetPer'>) {
  const price = budget === null || budgetPer === null ? '' : `≤ ${readable(budget.amount)} ${text.per[budgetPer]}`;
  return written.phrases([tenure === null ? '' : text.tenures[tenure], price]) || null;
}

const named: Readonly<Record<string, string>> = {
  ...{ ...text.usages, ...text.fires, ...text.environments, ...text.tenures, ...text.per },
};
const inFen = /^(?:invest|tax|output|subsidy)Fen$/;
const inHundredths = /(?:Hundredths|Fen)$/;
const inYuan: ReadonlySet<string> = new Set(['investment', 'tax', 'output', 'subsidy']);

/** A value of a field as its history or a clash tells it. */
export function valueWords(field: string, value: string | null): string {
  if (value === null || value === '') return text.emptied;
  if (inFen.test(field)) return readable(String(Number(value) / 1_000_000));
  if (inHundredths.test(field)) return readable(String(Number(value) / 100));
  if (inYuan.has(field)) return readable(shifted(value, -4));
  if (field === 'chance') return text.percent(String(Math.round(Number(value) * 10_000) / 100));
  return named[value] ?? value;
}
