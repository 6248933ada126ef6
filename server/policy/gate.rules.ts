import { sha256 } from '../platform/kernel/ids.ts';
import { factsIn, partsOf } from './fact.rules.ts';
import type { Declarations, Rule } from './rule.types.ts';
import type { ReviewRow } from './rule-store.types.ts';

/**
 * What 公平竞争审查条例 (in force 2024-08-01) and its 实施细则 §15 ask about: a benefit for one named firm, and one that is
 * tied to taxes paid.
 */
export const gateReasons = ['NAMED_FIRM', 'TAX'] as const;
export type GateReason = (typeof gateReasons)[number];

export interface Flag {
  readonly reason: GateReason;
  /** The words that it was found by; null: its author says so. */
  readonly words: string | null;
}

/** What the author of a rule says of it; null: not said. */
export interface GateAnswers {
  readonly namedFirm: boolean | null;
  readonly tiedToTax: boolean | null;
}

export interface Gate {
  readonly flags: readonly Flag[];
  /** The latest review of the rule as it stands. */
  readonly review: ReviewRow | null;
  /** Whether it may stand in an answer as something that a project can have. */
  readonly offered: boolean;
}

const named =
  /[\p{Script=Han}A-Za-z（）()]{2,30}?(?:有限责任公司|有限公司|股份公司|集团公司)|一企一策|一事一议|单个协议|投资协议|特定(?:经营者|企业)/u;
const tax =
  /[^，。；、\s]{0,8}(?:税收|纳税|税额|税款|增值税|所得税|缴税|返税|财政贡献|地方贡献|经济贡献|财力贡献|地方财力|留成|新增贡献)/u;

/** Every text of a rule that says what it is about: names, texts of its formulas, why a wording is read as it is. */
function textsOf({ name, when, outputs, params, stacking }: Rule, declarations: Declarations): readonly string[] {
  const exprs = [when, ...Object.values(outputs).map(({ value }) => value)];
  const said = exprs.flatMap(partsOf).flatMap((part) => ('text' in part ? [part.text] : []));
  const facts = factsIn(exprs).flatMap((fact) => {
    const declared = declarations.get(fact);
    return declared ? [declared.name.zh] : [];
  });
  const wordings = Object.values(params).flatMap((param) => [
    param.name.zh,
    param.why.zh,
    ...param.options.map((option) => option.name.zh),
  ]);
  const results = Object.values(outputs).map((output) => output.name.zh);
  return [name.zh, ...facts, ...said, ...results, ...wordings, stacking?.why.zh ?? ''];
}

/** Why a rule needs a review before it may be offered; empty: nothing in it asks for one. */
export function flagsOf(rule: Rule, declarations: Declarations, answers: GateAnswers | null): readonly Flag[] {
  if (rule.kind !== 'benefit') return [];
  const texts = textsOf(rule, declarations);
  const found = (reason: GateReason, words: RegExp, says: boolean | null | undefined): readonly Flag[] => {
    const hit = texts.map((text) => words.exec(text)?.[0]).find((each) => each !== undefined);
    if (hit !== undefined) return [{ reason, words: hit }];
    return says === true ? [{ reason, words: null }] : [];
  };
  return [...found('NAMED_FIRM', named, answers?.namedFirm), ...found('TAX', tax, answers?.tiedToTax)];
}

/** The mark of what a rule says: its id and its clause apart, every change makes another one. */
export function ruleHash({ id: _id, review: _review, ...said }: Rule): string {
  return sha256(JSON.stringify(said));
}

/** Whether a rule may be offered: nothing is flagged, or a review of the rule as it stands says so; never against one. */
export function gateOf(
  rule: Rule,
  declarations: Declarations,
  answers: GateAnswers | null,
  reviews: readonly ReviewRow[],
): Gate {
  const flags = flagsOf(rule, declarations, answers);
  const mark = ruleHash(rule);
  const [review = null] = reviews
    .filter(({ ruleId, ruleHash: of }) => ruleId === rule.id && of === mark)
    .toSorted((a, b) => (`${a.on} ${a.recordedAt}` < `${b.on} ${b.recordedAt}` ? 1 : -1));
  const offered = review ? review.conclusion !== 'STOP' : flags.length === 0;
  return { flags, review, offered };
}
