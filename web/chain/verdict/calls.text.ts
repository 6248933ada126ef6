import { inLanguage } from '../../platform/text/language.ts';
import { plural } from '../../platform/text/plural.ts';

const zhList = (names: readonly string[], count: number) =>
  count > names.length ? `${names.join('、')}等 ${count} 个环节` : names.join('、');
const enList = (names: readonly string[], count: number) =>
  count > names.length ? `${names.join(', ')} and ${count - names.length} more` : names.join(', ');

/** Texts of what links call for: 建 延 补 强. */
export const text = inLanguage({
  zh: {
    title: '建延补强',
    mode: { BUILD: '建链', EXTEND: '延链', FILL: '补链', STRENGTHEN: '强链' },
    hint: {
      BUILD: '谁能在本区牵头这条链：关键环节有没有链主',
      EXTEND: '从已有的环节往上下游延伸：哪些缺或弱的环节紧挨着优势或具备的环节',
      FILL: '缺了哪里会断、哪里会堵：断点和堵点；不承接的环节读作区外协同',
      STRENGTHEN: '已有的环节再往上提缺什么：链主和核心要素',
    },
    nothing: '按现有记录，没有需要建、延、补、强的事项。',
    declined: '本区不承接这一环节：区外协同，不列入建延补强。',
    part: '建延补强按一级环节判断，请看上级环节。',
    partWord: '看上级环节',
    pastWord: '无判断',
    pastSentence: '过去的日期没有判断。',
    despite: '按体量暂不应有，但链条要用它',
    undecidedBuild: '建链还不能判断：关键环节中有的未摸底，不知道有没有链主。',
    undecidedChoke: '外部供应商数未录入，堵点未判定。',
    undecided: (modes: readonly string[]) =>
      `${modes.join('、')}还不能判断：这一环节或其上下游未摸底、没有参照数，或自给率没有记录。`,
    priority: (value: string) => `优先度 ${value}`,
    notCounted: (names: readonly string[]) => `${names.join('、')}未记录，没有计入`,
    components: {
      VALUE: '产值',
      LEADER_GAP: '链主缺口',
      RELATEDNESS: '相关程度',
      DEMAND: '本地需求',
      KNOCK_OUT: '断链影响',
      SELF_SUPPLY_GAP: '自给缺口',
      COMPLEXITY: '复杂度',
    },
    factors: {
      PLATFORM: '创新平台',
      INSTITUTE: '院所',
      TALENT: '人才',
      FUND: '基金',
      SCENARIO: '场景',
      TESTING: '中试检测',
    },
    reasons: {
      PRESENT: (count: number) => `全链各环节已确认合计 ${count} 家次`,
      NO_LEADER: (count: number, names: readonly string[]) => `关键环节${zhList(names, count)}都没有链主，宜先引链主`,
      TOP_BY_VALUE: '关键环节按本地产值选取',
      TOP_BY_IMPACT: '本地产值没有记录，关键环节改按核心程度和断链影响选取',
      BESIDE: (count: number, names: readonly string[]) => `紧挨着本区优势或具备的${zhList(names, count)}，可顺势延伸`,
      BREAK: (count: number, names: readonly string[]) => `本区${zhList(names, count)}要用它、本区没有别的供给，是断点`,
      CHOKE: (count: number) =>
        count === 0 ? '牵连面大、本区一家也没有，是堵点' : `牵连面大、本区只有 ${count} 家，是堵点`,
      CHOKE_OUTSIDE: (outside: number) =>
        outside === 0 ? '牵连面大、区外也没有供应商，是堵点' : `牵连面大、区外供应商只有 ${outside} 家，是堵点`,
      STOPS: (count: number, _of: number, names: readonly string[]) =>
        count === 0
          ? '去掉该环节，没有其他环节中断'
          : `去掉该环节，下游 ${count} 个环节中断（${zhList(names, count)}）`,
      LEADERS: (count: number, of: number) =>
        count === 0 ? `已确认 ${of} 家，没有链主，宜引链主或育骨干` : `已确认 ${of} 家，其中链主 ${count} 家`,
      FACTORS_MISSING: (names: readonly string[]) =>
        names.length === 0 ? '核心要素齐备' : `还缺核心要素：${names.join('、')}`,
      FACTORS_NOT_SURVEYED: (names: readonly string[]) =>
        names.length === 0 ? '核心要素未摸底' : `${names.join('、')}未摸底`,
      TREND: (what: string, on: string, where: string) => `发展趋势：${what}（${where}，${on}）`,
      RELOCATION: (what: string, on: string, where: string) => `产业转移：${what}（${where}，${on}）`,
    },
    need: {
      impact: '断链影响',
      impactOf: (count: number, others: number, percent: string) =>
        `去掉该环节，其余 ${others} 个环节中断 ${count} 个（${percent}）`,
      value: '占本地产值：没有记录',
      pathCut: '经过它的通路',
      pathCutOf: (percent: string) => `占从头到尾通路的 ${percent}`,
      lost: '中断的环节',
      hhi: '集中度',
      nobody: '本区一家也没有',
      hhiOf: (value: string) => `HHI 至少 ${value}（各家产值没有记录，按均分计）`,
      outside: '外部供应商',
      fewOutside: { YES: '可找的很少', NO: '不少于界线', UNKNOWN: '外部供应商数未录入' },
      chokeOpen: '堵点未判定',
      single: { YES: '单点依赖', NO: '不是单点依赖', UNKNOWN: '是否单点依赖：不知道' },
      inputs: '投入关系',
      inputsOf: (recorded: number, same: number, each: number) =>
        `已标注 ${recorded} 项；未标注的按同品名可替代（${same} 项）、其余各项都必需（${each} 项）推算，断链影响因此偏大`,
      related: '相关程度',
      relatedOf: (density: string, percentile: string) => `${density}（在本链排在 ${percentile} 的环节之前）`,
      rung: {
        REGIONS: '按各地区共同出现推算',
        LARGER_REFERENCE: '按更大范围的共同出现推算',
        NEIGHBOURS: '按本链上下游已有的比例推算（地区数据不够）',
        CODES: '按同一行业中类已有的比例推算（没有上下游记录）',
      },
      notRelated: '没有可推算的记录',
    },
    flip: '怎样会变',
    flips: {
      MORE_FIRMS: (count: number, to: string) => `再确认或引进 ${count} 家计入产能的企业，变为：${to}`,
      MORE_LEADERS: (count: number, to: string) => `再确认或引进 ${count} 家链主，变为：${to}`,
      FEWER_FIRMS: (count: number, to: string) => `减少 ${count} 家，变为：${to}`,
    },
    noMode: '不再列入建延补强',
    rules: '建延补强界线',
    rulesFrom: (id: string, day: string) => `${id}，${day} 起`,
    rulesOwn: (day: string, by: string) => `本产业链自定，${day} 起，${by} 保存`,
    items: {
      BUILD: { SEEK: '引链主', LED: '已有链主', UNKNOWN: '待摸底', OTHER: '其他环节' },
      FILL: {
        BREAK: '断点',
        CHOKE: '堵点',
        UNKNOWN: '待定',
        UNSURVEYED: '未摸底',
        DECLINED: '区外协同',
        NONE: '不需补',
      },
      EXTEND: {
        CALLED: '可延',
        BASE: '延伸依托',
        FILL: '先补链',
        UNKNOWN: '待定',
        UNSURVEYED: '未摸底',
        DECLINED: '区外协同',
        NONE: '暂不相邻',
      },
      STRENGTHEN: {
        LEADERLESS: '缺链主',
        LED: '有链主',
        UNKNOWN: '待定',
        UNSURVEYED: '未摸底',
        DECLINED: '区外协同',
        NONE: '先补先延',
      },
    },
    stops: (word: string, count: number) => `${word} · 断 ${count} 环`,
    rank: (word: string, value: string) => `${word} · 优先度 ${value}`,
    firms: (word: string, count: number) => `${word} · ${count} 家`,
    leaders: (count: number) => `链主 ${count} 家`,
    led: (count: number) => `本环节已有链主 ${count} 家。`,
    other: '不在这条链的关键环节之列。',
    base: '本区优势或具备的环节，可作延伸的依托。',
    notBeside: '缺或弱，但上下游没有优势或具备的环节，暂不宜延链。',
    notThere: '还谈不上强链，先补链、延链。',
    noNeed: '不是断点也不是堵点，不需补链。',
  },
  en: {
    title: 'Build, extend, fill, strengthen',
    mode: { BUILD: 'Build', EXTEND: 'Extend', FILL: 'Fill', STRENGTHEN: 'Strengthen' },
    hint: {
      BUILD: 'Who could lead the chain here: whether its key links have a chain leader',
      EXTEND: 'Growing from what is there: links that are missing or weak beside strong or adequate ones',
      FILL: 'Where the chain breaks or chokes; links that the district declines are left to other districts',
      STRENGTHEN: 'What links that are there still lack: chain leaders and core factors',
    },
    nothing: 'By what is recorded, the link calls for nothing.',
    declined: 'The district does not take this link on: left to other districts.',
    part: 'Links of the first level are judged: see the link above.',
    partWord: 'See the link above',
    pastWord: 'No verdict',
    pastSentence: 'There are no verdicts on past days.',
    despite: 'not expected at this size, but the chain needs it',
    undecidedBuild: 'Build is open for now: some key links are not surveyed, nobody knows whether they have a leader.',
    undecidedChoke: 'Suppliers outside are not recorded: whether it is a choke point is open.',
    undecided: (modes: readonly string[]) =>
      `Open for now: ${modes.join(', ')}. The link or its neighbours are not surveyed, have no reference count, or self-supply is not recorded.`,
    priority: (value: string) => `priority ${value}`,
    notCounted: (names: readonly string[]) => `${names.join(', ')} not recorded, left out`,
    components: {
      VALUE: 'value',
      LEADER_GAP: 'lack of leaders',
      RELATEDNESS: 'relatedness',
      DEMAND: 'local demand',
      KNOCK_OUT: 'knock-out impact',
      SELF_SUPPLY_GAP: 'lack of self-supply',
      COMPLEXITY: 'complexity',
    },
    factors: {
      PLATFORM: 'innovation platform',
      INSTITUTE: 'institute',
      TALENT: 'talent',
      FUND: 'fund',
      SCENARIO: 'application scenario',
      TESTING: 'pilot testing',
    },
    reasons: {
      PRESENT: (count: number) => `${count} confirmed over all links, one on several links counted on each`,
      NO_LEADER: (count: number, names: readonly string[]) =>
        `None of the key links ${enList(names, count)} has a chain leader: bring one first`,
      TOP_BY_VALUE: 'key links are those of most local value',
      TOP_BY_IMPACT: 'local value is not recorded, key links are core links with the largest knock-out impact',
      BESIDE: (count: number, names: readonly string[]) =>
        `Next to ${enList(names, count)}, which the district has: a natural extension`,
      BREAK: (count: number, names: readonly string[]) =>
        `Break: ${enList(names, count)} need it and have no other supply here`,
      CHOKE: (count: number) =>
        count === 0
          ? 'Choke point: much hangs on it, nobody here makes it'
          : `Choke point: much hangs on ${plural(count, 'firm')}`,
      CHOKE_OUTSIDE: (outside: number) =>
        outside === 0
          ? 'Choke point: much hangs on it, there is no supplier outside'
          : `Choke point: much hangs on it, with ${plural(outside, 'supplier')} outside`,
      STOPS: (count: number, _of: number, names: readonly string[]) =>
        count === 0
          ? 'Without it no other link stops'
          : `Without it ${plural(count, 'link')} downstream stop (${enList(names, count)})`,
      LEADERS: (count: number, of: number) =>
        count === 0 ? `${of} confirmed, no chain leader` : `${of} confirmed, ${count} of them chain leaders`,
      FACTORS_MISSING: (names: readonly string[]) =>
        names.length === 0 ? 'no core factor lacks' : `core factors lacking: ${names.join(', ')}`,
      FACTORS_NOT_SURVEYED: (names: readonly string[]) =>
        names.length === 0 ? 'core factors not surveyed' : `not surveyed: ${names.join(', ')}`,
      TREND: (what: string, on: string, where: string) => `trend: ${what} (${where}, ${on})`,
      RELOCATION: (what: string, on: string, where: string) => `move of industry: ${what} (${where}, ${on})`,
    },
    need: {
      impact: 'Knock-out impact',
      impactOf: (count: number, others: number, percent: string) =>
        `Without it ${count} of ${others} other links stop (${percent})`,
      value: 'Share of local value: not recorded',
      pathCut: 'Ways through it',
      pathCutOf: (percent: string) => `${percent} of the ways from end to end`,
      lost: 'Links that stop',
      hhi: 'Concentration',
      nobody: 'nobody here makes it',
      hhiOf: (value: string) => `HHI at least ${value} (values of firms not recorded, equal shares)`,
      outside: 'Suppliers outside',
      fewOutside: { YES: 'few to turn to', NO: 'more than the threshold', UNKNOWN: 'their number is not recorded' },
      chokeOpen: 'whether it is a choke point is open',
      single: { YES: 'single point', NO: 'no single point', UNKNOWN: 'single point: not known' },
      inputs: 'Inputs',
      inputsOf: (recorded: number, same: number, each: number) =>
        `${recorded} marked; of the others the same product can stand in (${same}) and every other is required (${each}), so the impact is an upper bound`,
      related: 'Relatedness',
      relatedOf: (density: string, percentile: string) => `${density} (ahead of ${percentile} of the chain)`,
      rung: {
        REGIONS: 'from what regions have together',
        LARGER_REFERENCE: 'from what a larger area has together',
        NEIGHBOURS: 'share of suppliers and customers that are here (too few regions)',
        CODES: 'share of links of the same industry group that are here (no suppliers or customers)',
      },
      notRelated: 'nothing recorded to tell it from',
    },
    flip: 'What would change it',
    flips: {
      MORE_FIRMS: (count: number, to: string) => `${count} more firms that count as capacity: ${to}`,
      MORE_LEADERS: (count: number, to: string) => `${count} more chain leaders: ${to}`,
      FEWER_FIRMS: (count: number, to: string) => `${count} firms fewer: ${to}`,
    },
    noMode: 'calls for nothing',
    rules: 'Thresholds of modes',
    rulesFrom: (id: string, day: string) => `${id}, from ${day}`,
    rulesOwn: (day: string, by: string) => `of this chain, from ${day}, saved by ${by}`,
    items: {
      BUILD: { SEEK: 'Bring a leader', LED: 'Has a leader', UNKNOWN: 'To survey', OTHER: 'Other links' },
      FILL: {
        BREAK: 'Break',
        CHOKE: 'Choke point',
        UNKNOWN: 'Open',
        UNSURVEYED: 'Not surveyed',
        DECLINED: 'Other districts',
        NONE: 'Nothing to fill',
      },
      EXTEND: {
        CALLED: 'Extend here',
        BASE: 'To extend from',
        FILL: 'Fill first',
        UNKNOWN: 'Open',
        UNSURVEYED: 'Not surveyed',
        DECLINED: 'Other districts',
        NONE: 'Not beside',
      },
      STRENGTHEN: {
        LEADERLESS: 'No leader',
        LED: 'Has a leader',
        UNKNOWN: 'Open',
        UNSURVEYED: 'Not surveyed',
        DECLINED: 'Other districts',
        NONE: 'Fill or extend first',
      },
    },
    stops: (word: string, count: number) => `${word} · stops ${count}`,
    rank: (word: string, value: string) => `${word} · ${value}`,
    firms: (word: string, count: number) => `${word} · ${plural(count, 'firm')}`,
    leaders: (count: number) => plural(count, 'leader'),
    led: (count: number) => `The link has ${plural(count, 'chain leader')}.`,
    other: 'Not among the key links of this chain.',
    base: 'A link that the district has, to extend from.',
    notBeside: 'Missing or weak, but next to no link that the district has.',
    notThere: 'Not there yet: fill and extend first.',
    noNeed: 'Neither a break nor a choke point.',
  },
});
