import type { BranchForm } from './branch.rules.ts';
import type { LinkRules, OccupationKind } from './enterprise.types.ts';
import type { Keyword, Match } from './keyword.rules.ts';
import { type Doing, doingsIn, occupationKindOf, onlyMakers } from './occupation-kind.rules.ts';
import type { Scope } from './scope.rules.ts';

/** Below it nothing is proposed. */
export const threshold = 0.6;

/** What hundreds of firms write besides their trade: it places a firm only by its name or its first clause. */
const sideBusiness =
  /形象策划|文化艺术交流|广告|营销策划|(?:经济|商务)信息咨询|投资咨询|企业管理咨询|房屋租赁|实业投资/;
const counter = /(?:营业部|营业厅|营业所|邮政所|邮政支局)$/;

export interface NameFacts {
  readonly folded: string;
  readonly form: BranchForm;
}

export interface Hit {
  readonly match: Match;
  readonly synonym: boolean;
  readonly kind: OccupationKind;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Whether a name carries a keyword: all of it, only its subject, or nothing. */
export function nameSupport(name: string, { parts }: Keyword): 'whole' | 'subject' | null {
  const carries = (words: readonly string[]) => words.some((word) => word.length > 1 && name.includes(word));
  const [subject] = parts;
  if (!subject || !carries(subject)) return null;
  return parts.every(carries) ? 'whole' : 'subject';
}

function baseScore({ keyword, closeness, words }: Match, synonym: boolean): number {
  if (synonym) return 0.4;
  if (keyword.parts.length > 1) return { item: 0.75, group: 0.65, clause: 0.35 }[closeness];
  const length = words[0]?.word.length ?? 0;
  return [0.45, 0.45, 0.55, 0.65][length] ?? 0.7;
}

function doingOf(scope: Scope, match: Match): { readonly doing: ReadonlySet<Doing>; readonly own: boolean } {
  const own = doingsIn(match.words.map(({ word }) => word).join('、'));
  if (own.size > 0) return { doing: own, own: true };
  const group = scope.groups[match.group];
  return { doing: group ? doingsIn(scope.text.slice(group.start, group.end)) : own, own: false };
}

const tradeName = /贸易|商贸|工贸|经贸|科贸|物资|商社|商行|商店|销售|经营|供销|实业/;

/** Goods that a firm of another trade sells besides: its first clause sells nothing and its name is no trader's. */
function sellsBeside(scope: Scope, name: NameFacts, link: LinkRules, { clause, words }: Match): boolean {
  const [first] = scope.clauses;
  if (!words.some(({ word }) => /^(?:销售|批发|零售)$/.test(word))) return false;
  if (!first || clause === 0 || !link.capacityKinds.includes('DISTRIBUTION') || tradeName.test(name.folded))
    return false;
  return !first.verbless && !doingsIn(scope.text.slice(first.start, first.end)).has('SALES');
}

/** Judges one match of a link's keyword; null where it places nobody. */
export function judge(scope: Scope, name: NameFacts, link: LinkRules, match: Match, synonym: boolean): Hit | null {
  const clause = scope.clauses[match.clause];
  const group = scope.groups[match.group];
  const branch = name.form === 'BRANCH' || name.form === 'OUTLET';
  if (!clause || (group?.branchOnly && !branch)) return null;
  const support = nameSupport(name.folded, match.keyword);
  const first = match.clause === 0;
  const generic = sideBusiness.test(match.keyword.parts.map((words) => words[0]).join(''));
  if (generic && !first && support === null) return null;
  if (sellsBeside(scope, name, link, match) && support === null) return null;
  if (counter.test(name.folded) && !first && link.capacityKinds.includes('SERVICE')) return null;

  const { doing, own } = doingOf(scope, match);
  const kind = occupationKindOf({ capacityKinds: link.capacityKinds, doing, verbInKeyword: own });
  const capacity = link.capacityKinds.includes(kind);
  if (onlyMakers(link.capacityKinds) && (branch || kind === 'SALES')) return null;

  const marks: readonly (readonly [boolean, number, string])[] = [
    [support === 'whole', 0.15, 'NAME'],
    [support === 'subject', 0.1, 'NAME'],
    [first, 0.05, 'FIRST_CLAUSE'],
    [clause.sideline, -0.15, 'SIDELINE'],
    [!capacity, -0.2, 'NO_CAPACITY'],
    [match.closeness === 'clause', 0, 'LOOSE'],
  ];
  const held = marks.filter(([holds]) => holds);
  const score = held.reduce((sum, [, weight]) => sum + weight, baseScore(match, synonym));
  return { match, synonym, kind, score, reasons: held.map(([, , reason]) => reason) };
}
