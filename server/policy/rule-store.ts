import { z } from 'zod';
import { ConflictError, ForbiddenError, InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import type { RuleProblem } from './check.rules.ts';
import type { GateAnswers } from './gate.rules.ts';
import type { Declarations, Rule } from './rule.types.ts';
import type { StoredRuleRow } from './rule-store.types.ts';
import { readExamples, readRule, unproven } from './rule-text.ts';

const published = z.object({
  definition: z.string(),
  examples: z.string(),
  namedFirm: z.boolean().nullable(),
  tiedToTax: z.boolean().nullable(),
  clauseId: z.string(),
});
type Published = z.infer<typeof published>;

export const publishedText = (row: Published): string =>
  JSON.stringify({
    ...{ definition: row.definition, examples: row.examples, clauseId: row.clauseId },
    ...{ namedFirm: row.namedFirm, tiedToTax: row.tiedToTax },
  });

export interface RuleInForce {
  readonly rule: Rule;
  readonly answers: GateAnswers;
}

/** What of a stored rule was approved last and was not taken out of use; null: nothing, or it can be read no more. */
export function ruleInForce(row: StoredRuleRow, declarations: Declarations): RuleInForce | null {
  if (row.inForce === null || row.state === 'RETIRED') return null;
  const { definition, namedFirm, tiedToTax, clauseId } = published.parse(JSON.parse(row.inForce));
  const { value } = readRule(definition, { id: row.id, clause: clauseId }, declarations);
  return value ? { rule: value, answers: { namedFirm, tiedToTax } } : null;
}

const inWords = (problems: readonly RuleProblem[]) => problems.map(({ path, text }) => `${path}：${text}`).join('；');

const invalid = (field: string, name: ReturnType<typeof said<string>>, detail: string) =>
  new InvalidError('valueInvalid', { field, params: { field: name, detail: said(detail, detail) } });

const ruleName = said('规则', 'Rule');

/** A rule with its examples, as they are stored; throws INVALID naming the place and what is wrong there. */
export function checkedDraft(
  { definition, examples }: Pick<StoredRuleRow, 'definition' | 'examples'>,
  at: Pick<Rule, 'id' | 'clause'>,
  declarations: Declarations,
) {
  const rule = readRule(definition, at, declarations);
  if (rule.value === null) throw invalid('definition', ruleName, inWords(rule.problems));
  const read = readExamples(examples);
  if (read.value === null) throw invalid('examples', said('例子', 'Examples'), inWords(read.problems));
  return { rule: rule.value, examples: read.value };
}

/** Whether a rule may be handed in or approved: its examples pass and both questions are answered. Throws INVALID. */
export function mustBeProven(row: StoredRuleRow, declarations: Declarations): void {
  const { rule, examples } = checkedDraft(row, { id: row.id, clause: row.clauseId }, declarations);
  const open = unproven(rule, examples, declarations);
  if (open.length > 0) throw invalid('examples', said('例子', 'Examples'), open.join('；'));
  if (row.namedFirm === null || row.tiedToTax === null)
    throw invalid('namedFirm', said('公平竞争两问', 'Fair competition'), '是否只给特定企业、是否与纳税挂钩，都要回答');
}

const stateNames: Readonly<Record<StoredRuleRow['state'], ReturnType<typeof said<string>>>> = {
  DRAFT: said('草稿', 'a draft'),
  PENDING: said('待审', 'handed in'),
  PUBLISHED: said('已发布', 'published'),
  RETIRED: said('已停用', 'out of use'),
};

/** Throws CONFLICT unless a rule is in one of these states. */
export function mustBeIn({ state, editedBy, editedAt }: StoredRuleRow, ...allowed: readonly StoredRuleRow['state'][]) {
  if (allowed.includes(state)) return;
  const names = allowed.map((each) => stateNames[each]);
  const list = said(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
  const params = { state: stateNames[state], allowed: list, by: editedBy, at: editedAt };
  throw new ConflictError('policyRuleState', { field: 'state', params });
}

/** Who wrote a rule or edited it last never approves it. Throws FORBIDDEN. */
export function mustBeSecond({ author, editedBy }: StoredRuleRow, username: string): void {
  if (username !== author && username !== editedBy) return;
  throw new ForbiddenError('policyRuleSecond', { field: 'approve', params: { author, editedBy } });
}
