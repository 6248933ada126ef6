import { inLanguage } from '../../platform/text/language.ts';
import { plural } from '../../platform/text/plural.ts';

/** Texts of verdicts on links: the mode of the map and the part of the panel. */
export const text = inLanguage({
  zh: {
    name: '强弱判断',
    hint: '与参照地区相比，每个环节是优势、具备、薄弱还是缺失；不知道的不算缺',
    title: '判断',
    class: {
      STRONG: '优势',
      ADEQUATE: '具备',
      WEAK: '薄弱',
      MISSING: '缺失',
      NOT_EXPECTED: '规模不足以预期',
      INSUFFICIENT: '数据不足',
      UNSURVEYED: '未摸底',
    },
    against: (count: number, expected: string) => `${count} 家 ／ 预期 ${expected}`,
    firms: (count: number) => `${count} 家`,
    past: '无判断',
    pastSentence: '过去的日期没有判断。',
    sentence: {
      STRONG: (n: number, expected: string) => `优势：已确认 ${n} 家，明显多于按本区体量预期的 ${expected} 家。`,
      ADEQUATE: (n: number, expected: string) => `具备：已确认 ${n} 家，与按本区体量预期的 ${expected} 家相当。`,
      WEAK: (n: number, expected: string) =>
        `薄弱：已确认 ${n} 家，按本区体量预期 ${expected} 家，或只有一家且没有链主。`,
      MISSING: (_n: number, expected: string) => `缺失：摸底没有找到企业，按本区体量应有约 ${expected} 家。`,
      NOT_EXPECTED: (_n: number, expected: string) =>
        `体量不足、暂不应有：摸底没有找到企业，按本区体量也只预期 ${expected} 家，不宜当作短板。`,
      INSUFFICIENT: (_n: number, _expected: string) => '数据不足：有企业记录，但还不能下结论。',
      UNSURVEYED: (_n: number, _expected: string) => '未摸底：没有摸底记录，也没有企业记录，不能说缺。',
    },
    missingAlone: '缺失：摸底没有找到企业；没有参照数，说不出应有几家。',
    declined: '本区不承接这一环节：区外协同，不作为补链任务。',
    basis: '依据',
    theta: '实有与预期之比（收缩估计）',
    interval: (share: string) => `${share} 区间`,
    between: (low: string, high: string) => `${low} 至 ${high}`,
    probability: '不低于参照水平的概率',
    counted: '计入的企业',
    countedHint: '已确认、且占位类型属于本环节产能的企业',
    reference: '参照',
    imported: (name: string, year: number, origin: string) => `${name} ${year} 年参照数（${origin}）`,
    loaded: (count: number, names: string) => `已入库的 ${count} 个同级地区之和：${names}`,
    compared: (links: number) => `同口径比较 ${links} 个环节`,
    noArea: '没有可比的参照：请导入“参照数”，或导入其他同级地区的企业名单',
    rules: '界线',
    rulesFrom: (id: string, day: string) => `${id}，${day} 起`,
    rulesOwn: (day: string, by: string) => `本产业链自定，${day} 起，${by} 保存`,
    rulesOpen: '查看或修改',
    flip: (change: string) => `怎样会变：${change}`,
    flips: {
      SURVEY: (_count: number, _to: string) => '做一次摸底并登记结果，就能判断。',
      REFERENCE: (_count: number, _to: string) => '导入参照数，或导入其他同级地区的名单，就能判断。',
      MORE_FIRMS: (count: number, to: string) => `再确认或引进 ${count} 家计入产能的企业，变为“${to}”。`,
      MORE_LEADERS: (count: number, to: string) => `再确认或引进 ${count} 家链主，变为“${to}”。`,
      FEWER_FIRMS: (count: number, to: string) => `减少 ${count} 家，变为“${to}”。`,
    },
  },
  en: {
    name: 'Verdict',
    hint: 'Beside a reference area, every link is strong, adequate, weak or missing; what is not known is no gap',
    title: 'Verdict',
    class: {
      STRONG: 'Strong',
      ADEQUATE: 'Adequate',
      WEAK: 'Weak',
      MISSING: 'Missing',
      NOT_EXPECTED: 'Not expected at this size',
      INSUFFICIENT: 'Insufficient data',
      UNSURVEYED: 'Not surveyed',
    },
    against: (count: number, expected: string) => `${count} / ${expected} expected`,
    firms: (count: number) => plural(count, 'firm'),
    past: 'No verdict',
    pastSentence: 'There are no verdicts on past days.',
    sentence: {
      STRONG: (n: number, expected: string) =>
        `Strong: ${n} confirmed, clearly more than the ${expected} expected at the size of this region.`,
      ADEQUATE: (n: number, expected: string) =>
        `Adequate: ${n} confirmed, about the ${expected} expected at the size of this region.`,
      WEAK: (n: number, expected: string) =>
        `Weak: ${n} confirmed where ${expected} are expected, or a single firm that is no chain leader.`,
      MISSING: (_n: number, expected: string) =>
        `Missing: a survey found no firm where about ${expected} are expected.`,
      NOT_EXPECTED: (_n: number, expected: string) =>
        `Not expected at this size: a survey found no firm, and only ${expected} would be expected.`,
      INSUFFICIENT: (_n: number, _expected: string) =>
        'Insufficient data: firms are recorded, but nothing can be concluded.',
      UNSURVEYED: (_n: number, _expected: string) =>
        'Not surveyed: no survey and no firm on record, so this is not known to be a gap.',
    },
    missingAlone: 'Missing: a survey found no firm; without reference counts nobody can say how many to expect.',
    declined: 'The district does not take this link on: left to other districts, no task to fill.',
    basis: 'Basis',
    theta: 'Ratio of present to expected (shrunk estimate)',
    interval: (share: string) => `${share} interval`,
    between: (low: string, high: string) => `${low} to ${high}`,
    probability: 'Probability of being at or above the reference',
    counted: 'Firms counted',
    countedHint: 'Confirmed, on a kind that is capacity on this link',
    reference: 'Reference',
    imported: (name: string, year: number, origin: string) => `${name}, counts of ${year} (${origin})`,
    loaded: (count: number, names: string) => `The ${count} regions of this level on record: ${names}`,
    compared: (links: number) => `${links} links compared alike`,
    noArea: 'Nothing to compare with: import reference counts, or the lists of other regions of this level',
    rules: 'Thresholds',
    rulesFrom: (id: string, day: string) => `${id}, from ${day}`,
    rulesOwn: (day: string, by: string) => `of this chain, from ${day}, saved by ${by}`,
    rulesOpen: 'See or change them',
    flip: (change: string) => `What would change it: ${change}`,
    flips: {
      SURVEY: (_count: number, _to: string) => 'Survey the link and record the result.',
      REFERENCE: (_count: number, _to: string) =>
        'Import reference counts, or the lists of other regions of this level.',
      MORE_FIRMS: (count: number, to: string) => `${count} more firms that count as capacity make it "${to}".`,
      MORE_LEADERS: (count: number, to: string) => `${count} more chain leaders make it "${to}".`,
      FEWER_FIRMS: (count: number, to: string) => `${count} firms fewer make it "${to}".`,
    },
  },
});
