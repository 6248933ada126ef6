import { inLanguage } from '../../platform/text/language.ts';
import { plural } from '../../platform/text/plural.ts';

/** Texts of the table of regions side by side. */
export const text = inLanguage({
  zh: {
    open: '地区比较',
    openHint: '几个地区在这条链各环节上的判断，用同一个参照',
    title: (industry: string) => `${industry} · 多地区比较`,
    page: '多地区比较',
    back: '回到链图',
    choose: '比较的地区（2 到 8 个同级地区）',
    chooseMore: '请选两个或更多同级地区。',
    gone: '没有这条产业链',
    goneText: '它可能已被删除，或地址有误。',
    link: '环节',
    reference: (name: string) => `参照：${name}`,
    noReference:
      '没有可比的参照：只显示家数。请导入或录入各地区共同的上级地区（市、省、全国）的参照数，或导入更多同级地区的名单。',
    peers: (names: string) => `已入库的同级地区：${names}`,
    noPeers: '还没有同级地区的企业入库。',
    rules: (words: string) => `界线：${words}`,
    note: '家数为已确认且计入产能的企业；待核另列，不相加。没有摸底也没有记录的环节不算零。',
    firms: (count: number) => `${count} 家`,
    figures: (n: number, expected: string, theta: string) => `${n} 家／预期 ${expected}，${theta} 倍`,
    toReview: (count: number) => `待核 ${count}`,
    interval: (low: string, high: string, probability: string) =>
      `80% 区间 ${low} 至 ${high}；不低于参照的概率 ${probability}`,
    differing: '只看判断不同的环节',
    none: '这些地区在各环节上的判断都相同。',
  },
  en: {
    open: 'Regions',
    openHint: 'The verdicts of several regions on the links of this chain, under one reference',
    title: (industry: string) => `${industry} · regions side by side`,
    page: 'Regions side by side',
    back: 'Back to the map',
    choose: 'Regions (2 to 8 of one level)',
    chooseMore: 'Choose two or more regions of one level.',
    gone: 'No such chain',
    goneText: 'It may have been removed, or the address is wrong.',
    link: 'Link',
    reference: (name: string) => `Reference: ${name}`,
    noReference:
      'Nothing to compare with, so only numbers are shown. Import or enter counts of an area around all of them, or import the lists of more regions.',
    peers: (names: string) => `Regions of this level on record: ${names}`,
    noPeers: 'No regions of this level are on record.',
    rules: (words: string) => `Thresholds: ${words}`,
    note: 'Numbers are confirmed firms that count as capacity; those to review stand apart. What nobody surveyed or recorded is not zero.',
    firms: (count: number) => plural(count, 'firm'),
    figures: (n: number, expected: string, theta: string) => `${n} / ${expected} expected, ratio ${theta}`,
    toReview: (count: number) => `${count} to review`,
    interval: (low: string, high: string, probability: string) =>
      `80% interval ${low} to ${high}; at or above the reference: ${probability}`,
    differing: 'Only links judged differently',
    none: 'These regions are judged alike on every link.',
  },
});
