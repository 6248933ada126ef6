import { inLanguage } from '../../platform/text/language.ts';
import { plural } from '../../platform/text/plural.ts';

/** Texts of the map read by what the reserve has. */
export const text = inLanguage({
  zh: {
    open: '储备库',
    targets: '靶向企业',
    targetsHint: '按缺口优先度列出可招引的企业，每家写明理由、来源和未知项',
    carriers: '载体',
    carriersHint: '这个产业在本区有哪些园区、楼宇、地块，哪些可租可售',
    openHint: '这条链的目标企业储备库：谁在跟进、下一步、缺口有没有目标',
    name: '储备',
    hint: '每个缺口在储备库里有几家在跟进的目标；不是缺口的环节不着色，未摸底不算零',
    items: {
      NONE: '缺口没有目标',
      FEW: '缺口有 1–2 家',
      ENOUGH: '缺口有 3 家及以上',
      OTHER: '不是缺口',
      UNKNOWN: '未摸底或数据不足',
    },
    reading: '正在读储备库',
    active: (count: number) => `在跟进 ${count} 家`,
    none: '没有目标',
    sentence: (active: number, total: number) =>
      total === 0 ? '储备库里没有目标。' : `储备库里有 ${total} 家目标，其中 ${active} 家在跟进。`,
    gap: '这是缺口。',
    noGap: '目前不是缺口。',
    unknown: '未摸底或数据不足，说不上是不是缺口。',
    past: '历史视图不显示储备',
  },
  en: {
    open: 'Reserve',
    targets: 'Targets',
    targetsHint: 'Firms to win for every gap, by priority, each with reasons, sources and what is unknown',
    carriers: 'Carriers',
    carriersHint: 'Parks, buildings and plots of the district for this industry, and what of them is free',
    openHint: 'The targets of this chain: who works on them, what is next, which gaps have none',
    name: 'Reserve',
    hint: 'How many targets each gap has that are being worked on; what is no gap stays neutral, and not surveyed is not zero',
    items: {
      NONE: 'Gap without targets',
      FEW: 'Gap with 1–2',
      ENOUGH: 'Gap with 3 or more',
      OTHER: 'No gap',
      UNKNOWN: 'Not surveyed or too little data',
    },
    reading: 'Reading the reserve',
    active: (count: number) => `${count} worked on`,
    none: 'no target',
    sentence: (active: number, total: number) =>
      total === 0
        ? 'The reserve has no target for it.'
        : `The reserve has ${plural(total, 'target')} for it, ${active} being worked on.`,
    gap: 'It is a gap.',
    noGap: 'It is no gap at present.',
    unknown: 'Not surveyed or with too little data: whether it is a gap cannot be told.',
    past: 'Not shown for the past',
  },
});
