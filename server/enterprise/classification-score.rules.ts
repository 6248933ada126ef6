import type { BranchForm } from './branch.rules.ts';
import type { LinkRules, OccupationKind } from './enterprise.types.ts';
import { type Keyword, type Match, parseKeyword } from './keyword.rules.ts';
import { type Doing, doingsIn, occupationKindOf, onlyMakers } from './occupation-kind.rules.ts';
import type { Scope } from './scope.rules.ts';

/** The link that takes in firms whose one clause runs across a chain's trades. */
export const generalTrade = '综合贸易';

/** Below it nothing is proposed. */
export const threshold = 0.6;

/** What hundreds of firms write besides their trade: it places a firm only by its name or its first clause. */
const sideBusiness = new RegExp(
  '形象策划|文化艺术交流|广告|营销策划|(?:经济|商务)信息咨询|投资咨询|企业管理咨询|商务咨询|科技咨询|投资顾问|房屋租赁|实业投资|' +
    '装饰室内|^检测服务|道路(?:普通)?货物运输|普通货运|^工程设计$|文化传播|^投资管理|财务咨询|(?:教育|健康)(?:信息)?咨询|科技信息|^电子产品研发$|摄影服务|装卸搬运|环保工程|照明工程|城市及道路照明',
);
/** Goods of every shop: they tell a house of that trade only where it is named after them. */
const onlyByName = /^百货零售$/;
/** A company is no institution, whatever it researches. */
const company = /公司|商行|经营部|加工厂/;
const notInstitution = (kind: OccupationKind) => kind !== 'INSTITUTION';
const counter = /(?:营业部|营业厅|营业所|邮政所|支局)$/;

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

/** Whether any keyword of a link begins with what a firm is named after: 环保工程 is the trade of a 环境工程公司. */
export function namedAfter({ folded }: NameFacts, { keywords }: LinkRules): boolean {
  const subjects = keywords.flatMap((source) => parseKeyword(source).parts[0] ?? []);
  return subjects.some((word) => word.length > 2 && folded.includes(word));
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

/** What the first clause says is done; a bare list of goods is sold. */
function firstDoings(scope: Scope): ReadonlySet<Doing> {
  const [first] = scope.clauses;
  return first && !first.verbless ? doingsIn(scope.text.slice(first.start, first.end)) : new Set<Doing>(['SALES']);
}

/** As many goods as a shop of all trades lists: fewer beside another business are what it happens to sell. */
const shopList = 7;

/** Goods that a firm of another trade sells besides: its first clause sells nothing and its name is no trader's. */
function sellsBeside(scope: Scope, name: NameFacts, link: LinkRules, { clause, words }: Match): boolean {
  const general = link.name === generalTrade && (scope.clauses[clause]?.things ?? 0) < shopList;
  if (!general && !words.some(({ word }) => /^(?:销售|批发|零售)$/.test(word))) return false;
  if (clause === 0 || !link.capacityKinds.includes('DISTRIBUTION') || tradeName.test(name.folded)) return false;
  return !firstDoings(scope).has('SALES');
}

/** Goods made and sold besides, of a firm whose first clause makes and develops nothing: no maker of a chain. */
function makesBeside(scope: Scope, { capacityKinds }: LinkRules, kind: OccupationKind, match: Match): boolean {
  if (match.clause === 0 || capacityKinds[0] !== 'PRODUCTION' || (kind !== 'PRODUCTION' && kind !== 'RD')) return false;
  const { start = 0, end = 0 } = scope.groups[match.group] ?? {};
  if (!doingsIn(scope.text.slice(start, end)).has('SALES')) return false;
  const first = firstDoings(scope);
  return !first.has('PRODUCTION') && !first.has('RD');
}

/** Goods that the same words say are made: who sells its own is no trader. */
function sellsItsOwn(scope: Scope, match: Match): boolean {
  const { start = 0, end = 0 } = scope.groups[match.group] ?? {};
  return /生产|制造|加工/.test(scope.text.slice(start, end));
}

/** Judges one match of a link's keyword; null where it places nobody. */
export function judge(scope: Scope, name: NameFacts, link: LinkRules, match: Match, synonym: boolean): Hit | null {
  const clause = scope.clauses[match.clause];
  const group = scope.groups[match.group];
  const branch = name.form === 'BRANCH' || name.form === 'OUTLET';
  if (!clause || (group?.branchOnly && !branch)) return null;
  const support = nameSupport(name.folded, match.keyword);
  const first = match.clause === 0;
  const spoken = match.keyword.parts.map((words) => words[0]).join('');
  if (support === null && onlyByName.test(spoken)) return null;
  if (support === null && sideBusiness.test(spoken) && !first && !namedAfter(name, link)) return null;
  if (sellsBeside(scope, name, link, match) && support === null) return null;
  if (counter.test(name.folded) && !first && link.capacityKinds[0] !== 'LICENSED') return null;

  const { doing, own } = doingOf(scope, match);
  const capacityKinds = company.test(name.folded) ? link.capacityKinds.filter(notInstitution) : link.capacityKinds;
  if (capacityKinds.length === 0) return null;
  const kind = occupationKindOf({ capacityKinds, doing, verbInKeyword: own });
  if (kind === 'DISTRIBUTION' && support === null && sellsItsOwn(scope, match)) return null;
  if (support === null && makesBeside(scope, link, kind, match)) return null;
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
