import { type Language, said } from '../platform/kernel/language.ts';
import type { Declarations, Expr, FactDeclaration, Rule } from './rule.types.ts';
import { unitName } from './unit.rules.ts';

const none = said('无法写出', 'not to be written');
const signs = {
  gte: said('不低于', 'at least'),
  gt: said('高于', 'above'),
  lte: said('不高于', 'at most'),
  lt: said('低于', 'below'),
} as const;

interface Speaker {
  readonly declarations: Declarations;
  readonly params: Rule['params'];
  readonly language: Language;
}

/** What a key of a choice is called. */
export const optionName = ({ options = [] }: FactDeclaration, key: string, language: Language): string =>
  options.find((option) => option.key === key)?.name[language] ?? key;

function choiceWords({ declarations, language }: Speaker, left: Expr, rights: readonly Expr[]): string {
  const declared = 'fact' in left ? declarations.get(left.fact) : undefined;
  const names = rights.flatMap((right) =>
    'text' in right ? [declared ? optionName(declared, right.text, language) : right.text] : [],
  );
  if (!declared || names.length === 0) return none[language];
  const list = names.join(language === 'zh' ? '或' : ' or ');
  return language === 'zh' ? `${declared.name.zh}为${list}` : `${declared.name.en}: ${list}`;
}

function compared(speaker: Speaker, sign: keyof typeof signs, [left, right]: readonly [Expr, Expr]): string {
  const { language } = speaker;
  const [subject, object] = [conditionText(left, speaker), conditionText(right, speaker)];
  return language === 'zh' ? `${subject}${signs[sign].zh} ${object}` : `${subject} ${signs[sign].en} ${object}`;
}

function joined(speaker: Speaker, parts: readonly Expr[], zh: string, en: string): string {
  const texts = parts.map((part) =>
    'or' in part || 'and' in part ? `（${conditionText(part, speaker)}）` : conditionText(part, speaker),
  );
  return texts.join(speaker.language === 'zh' ? zh : en);
}

/** A condition in words. */
export function conditionText(expr: Expr, speaker: Speaker): string {
  const { declarations, params, language } = speaker;
  if ('fact' in expr) return declarations.get(expr.fact)?.name[language] ?? expr.fact;
  if ('num' in expr) return expr.unit === undefined ? expr.num : `${expr.num} ${unitName(expr.unit, language)}`;
  if ('day' in expr) return expr.day;
  if ('text' in expr) return expr.text;
  if ('param' in expr) return params[expr.param]?.options.find(({ key }) => key === expr.is)?.name[language] ?? expr.is;
  if ('not' in expr)
    return language === 'zh' ? `不是：${conditionText(expr.not, speaker)}` : `not: ${conditionText(expr.not, speaker)}`;
  if ('and' in expr) return joined(speaker, expr.and, '，且', ', and ');
  if ('or' in expr) return joined(speaker, expr.or, '，或', ', or ');
  if ('eq' in expr) return choiceWords(speaker, expr.eq[0], [expr.eq[1]]);
  if ('in' in expr) return choiceWords(speaker, ...expr.in);
  if ('gte' in expr) return compared(speaker, 'gte', expr.gte);
  if ('gt' in expr) return compared(speaker, 'gt', expr.gt);
  if ('lte' in expr) return compared(speaker, 'lte', expr.lte);
  if ('lt' in expr) return compared(speaker, 'lt', expr.lt);
  return none[language];
}
