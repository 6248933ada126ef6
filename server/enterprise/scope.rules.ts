/** A business scope cut into clauses, items and groups; every character knows its place in the text as it was given. */
export interface Scope {
  readonly text: string;
  /** Place in the given text of each character of `text`. */
  readonly places: readonly number[];
  readonly clauses: readonly Clause[];
  /** Per character of `text`: index of its clause (-1: none), and of its item and group within the whole scope. */
  readonly clauseAt: readonly number[];
  readonly itemAt: readonly number[];
  readonly groupAt: readonly number[];
  readonly groups: readonly Group[];
}

export interface Clause {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly firstItem: number;
  /** Items that say more than a verb. */
  readonly things: number;
  /** 兼营: what the firm itself calls a sideline. */
  readonly sideline: boolean;
  /** An enumeration that says nothing of what is done with what it lists. */
  readonly verbless: boolean;
}

/** Items of an enumeration that share their verbs: the verb at its end, or before its colon. */
export interface Group {
  readonly start: number;
  readonly end: number;
  /** Only branches may do it (限分支机构经营). */
  readonly branchOnly: boolean;
}

export const makingVerbs = ['生产', '制造', '加工', '研发', '开发', '设计'] as const;
export const tradingVerbs = ['销售', '批发', '零售', '经营', '购销'] as const;

const verbs =
  '销售|批发|零售|经营|购销|经销|代销|专卖|生产|制造|加工|制作|组装|装配|印刷|研发|开发|研制|研究|设计|施工|安装|调试|维修|修理|' +
  '维护|保养|检修|改造|清洗|服务|咨询|租赁|出租|代理|发布|策划|管理|运营|培训|收购|回收|运输|仓储|配送|储存|转让|推广|承接|承包|监理|检测|' +
  '监测|勘察|勘测|养护|种植|养殖|培育|中介|经纪|编审|投资|分装|制售|切割|放映|出版|发行|验配|评估|调查|接待|住宿';
const connectors = '及|和|与|兼|或|、|以及|并';
const onlyVerbs = new RegExp(
  `^(?:(?:技术|相关|售后|自产自销|的|其|相应|配套)?(?:${verbs})(?:业务|工程|服务|活动)?(?:${connectors})?)+$`,
);
const leadingVerb = new RegExp(`^(?:(?:${verbs})(?:${connectors})?)+(?=[^:]|:)`);
/** 印刷设备 and 印刷品 are goods, not the doing. */
const namedAfterVerb =
  /^(?:(?:印刷|检测|监测|清洗|放映|维修|养护|切割)(?:设备|机械|耗材|器材|材料|用品|仪|机|工具)|印刷品)/;
const endingVerb = new RegExp(`(?:${verbs})(?:业务|活动|工程|项目)?$`);
const colonVerb = new RegExp(`^(?:(?:${verbs})(?:${connectors})?)+:`);

const dropped = /不含|除外|未经|限.{0,12}分支|许可证|依法|限定|禁止|不得|须取得|另设分支|须经|不包括|审批|批准|以许可/;
/** 研发、生产(生产限分支机构) leaves the rest to the firm. */
const oneVerbOnly = /^(?:生产|制造|加工|批发|零售|销售)、?(?:加工)?仅?限/;
const branchWords = /限.{0,12}分支|分支.{0,6}(?:经营|机构)/;
const labels =
  /^(?:(?:许可|一般|前置许可|后置许可)(?:经营)?项目|经营范围|主营|主营业务|一般经营|许可经营|经营方式)[:,]?|^以下限[^:]*:?/;
const sidelineLabel = /^兼营[:,]?/;
const anyVerb = new RegExp(`${verbs}|工程|业务|贸易|进出口`);
const afterVerbComma = new RegExp(`(?:${verbs})(?:业务|活动|工程|项目)?\\)?$`);

interface Chars {
  readonly text: string;
  readonly places: readonly number[];
}

/** NFKC by character, upper case, without white space; each result knows the place it came from. */
export function foldText(given: string): Chars {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const char of given) {
    const plain = char >= '一' && char <= '鿿';
    const folded = plain ? char : char.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '');
    for (let index = 0; index < folded.length; index += 1) places.push(at);
    text += folded;
    at += char.length;
  }
  return { text: text.replaceAll(/[〔【［[]/g, '(').replaceAll(/[〕】］\]]/g, ')'), places };
}

interface Cut extends Chars {
  /** Ends (in the cut text) of what a removed bracket restricts to branches. */
  readonly branchEnds: readonly number[];
}

function keep({ text, places }: Chars, removed: readonly (readonly [number, number])[]): Chars {
  let kept = '';
  const keptPlaces: number[] = [];
  let next = 0;
  for (let index = 0; index < text.length; index += 1) {
    while (next < removed.length && (removed[next]?.[1] ?? 0) <= index) next += 1;
    const [start, end] = removed[next] ?? [text.length, text.length];
    if (index >= start && index < end) continue;
    kept += text.charAt(index);
    keptPlaces.push(places[index] ?? 0);
  }
  return { text: kept, places: keptPlaces };
}

/** The brackets (outermost) that take something away or restrict it; the others stay and take part. */
function cutBrackets(chars: Chars): Cut {
  const removed: [number, number][] = [];
  const branchAt: number[] = [];
  let open = -1;
  let depth = 0;
  for (let index = 0; index < chars.text.length; index += 1) {
    const char = chars.text.charAt(index);
    if (char === '(') {
      if (depth === 0) open = index;
      depth += 1;
    } else if (char === ')' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const inside = chars.text.slice(open + 1, index);
      if (!dropped.test(inside)) continue;
      removed.push([open, index + 1]);
      if (branchWords.test(inside) && !oneVerbOnly.test(inside)) branchAt.push(open);
    }
  }
  const kept = keep(chars, removed);
  const before = (at: number) => removed.filter(([start]) => start < at).reduce((sum, [a, b]) => sum + b - a, 0);
  return { ...kept, branchEnds: branchAt.map((at) => at - before(at)) };
}

const exceptions = [
  /依法须经批准的项目[^;。]*/g,
  /[^;。,、]*除外/g,
  /除[^;。,]{1,40}?(?:以外|之外|外)/g,
  /不(?:含|包括|得)[^;。,、)]*/g,
  /(?:凭|按)[^;。,、]*许可证[^;。,、]*/g,
];

/** What stands outside brackets but is taken away all the same: 除…外, 不含…, …除外. */
function cutExceptions(cut: Cut): Cut {
  const removed = exceptions
    .flatMap((pattern) => [...cut.text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length]))
    .map(([start = 0, end = 0]): [number, number] => [start, end])
    .sort((a, b) => a[0] - b[0])
    .reduce<[number, number][]>((merged, range) => {
      const last = merged.at(-1);
      if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]);
      else merged.push([...range]);
      return merged;
    }, []);
  const shift = (at: number) =>
    at - removed.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, at) - start), 0);
  return { ...keep(cut, removed), branchEnds: cut.branchEnds.map(shift) };
}

/** Where sentences end: at ；。 and at a ，that follows a verb; a ， after a noun only lists. */
function sentences(text: string): (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = 0;
  const close = (end: number) => {
    if (end > start) found.push([start, end]);
    start = end + 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (/[;。*!\n]/.test(char) || (char === '.' && !/\d/.test(text.charAt(index + 1)))) close(index);
    else if (char === ',' && afterVerbComma.test(text.slice(Math.max(start, index - 8), index))) close(index);
    else if (index > start && /^(?:一般|许可)经营项目:|^兼营:/.test(text.slice(index, index + 7))) {
      close(index);
      start = index;
    }
  }
  close(text.length);
  return found;
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly bare: boolean;
  readonly leads: boolean;
  readonly ends: boolean;
}

function itemsOf(text: string, start: number, end: number): Item[] {
  const items: Item[] = [];
  let from = start;
  let depth = 0;
  for (let index = start; index <= end; index += 1) {
    const char = index < end ? text.charAt(index) : '、';
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (index < end && (depth > 0 || !/[、,/]/.test(char))) continue;
    if (index > from) {
      const word = text.slice(from, index).replaceAll(/\([^()]*\)$/g, '');
      const bare = onlyVerbs.test(word);
      const ends = !bare && endingVerb.test(word);
      const leads = !bare && (colonVerb.test(word) || (leadingVerb.test(word) && !ends && !namedAfterVerb.test(word)));
      items.push({ start: from, end: index, bare, leads, ends });
    }
    from = index + 1;
  }
  return items;
}

/** Groups items by the verb they share: nouns up to the verb that ends them and bare verbs after it; or after a leading verb. */
function grouped(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  let current: Item[] = [];
  let mode: 'open' | 'closed' | 'leading' = 'open';
  const next = () => {
    if (current.length > 0) groups.push(current);
    current = [];
    mode = 'open';
  };
  for (const item of items) {
    const nouns = current.some(({ bare }) => !bare);
    if (item.bare) {
      current.push(item);
      mode = nouns ? 'closed' : 'leading';
    } else if (item.leads) {
      if (nouns) next();
      current.push(item);
      mode = 'leading';
    } else if (item.ends) {
      if (mode === 'closed' || (mode === 'leading' && nouns)) next();
      current.push(item);
      mode = 'closed';
    } else {
      if (mode === 'closed') next();
      current.push(item);
    }
  }
  next();
  return groups;
}

/** Reads a business scope: brackets and clauses that take something away are gone, the rest is cut and grouped. */
export function readScope(given: string): Scope {
  const cut = cutExceptions(cutBrackets(foldText(given)));
  const { text, places } = cut;
  const clauses: Clause[] = [];
  const groups: Group[] = [];
  const clauseAt = new Array<number>(text.length).fill(-1);
  const itemAt = new Array<number>(text.length).fill(-1);
  const groupAt = new Array<number>(text.length).fill(-1);
  let itemCount = 0;
  for (const [from, end] of sentences(text)) {
    const sideline = sidelineLabel.test(text.slice(from, end));
    const label = (sideline ? sidelineLabel : labels).exec(text.slice(from, end))?.[0] ?? '';
    const start = from + label.length;
    const items = itemsOf(text, start, end);
    if (items.length === 0 || text.slice(start, end) === '无') continue;
    const index = clauses.length;
    const verbless = items.length > 1 && !anyVerb.test(text.slice(start, end));
    const things = items.filter(({ bare }) => !bare).length;
    clauses.push({ index, start, end, firstItem: itemCount, things, sideline, verbless });
    clauseAt.fill(index, start, end);
    for (const group of grouped(items)) {
      const bounds = { start: group[0]?.start ?? start, end: group.at(-1)?.end ?? end };
      const branchOnly = cut.branchEnds.some((at) => at > bounds.start && at <= bounds.end + 1);
      groupAt.fill(groups.length, bounds.start, bounds.end);
      groups.push({ ...bounds, branchOnly });
      for (const item of group) {
        itemAt.fill(itemCount, item.start, item.end);
        itemCount += 1;
      }
    }
  }
  return { text, places, clauses, clauseAt, itemAt, groupAt, groups };
}
