import { inLanguage } from '../../platform/text/language.ts';
import { plural } from '../../platform/text/plural.ts';

/** Texts of the map read by what room carriers have, and by what projects find. */
export const text = inLanguage({
  zh: {
    reading: '正在读载体和项目',
    past: '历史视图不显示载体和项目',
    carrier: {
      name: '载体',
      hint: '产业方向写明这个环节的载体现在有多少可用；没有写明环节的，看整条链的载体；没有登记的是未知，不是零',
      items: {
        NAMED: '写明本环节的载体有空',
        CHAIN: '只有全链载体有空',
        NONE: '登记的都没有空',
        UNKNOWN: '没有登记载体',
      },
    },
    project: {
      name: '项目',
      hint: '每个环节有几个项目，在本区载体里找不找得到地方；没有登记项目的是未知，不是零',
      items: {
        FITS: '有项目能落地',
        NEAR: '只差一项或待核',
        PLACELESS: '有项目没地方',
        UNKNOWN: '没有登记项目',
      },
    },
    area: (count: number, area: string) => `可用 ${count} 个 ${area} ㎡`,
    unmeasured: (count: number) => `可用 ${count} 个，面积未知`,
    someUnmeasured: (count: number) => `其中 ${count} 个面积未知，不计入`,
    chainOnly: (words: string) => `全链${words}`,
    named: (words: string) => `写明本环节的载体${words}。`,
    wholeChain: (words: string) => `没有载体写明本环节；全链的载体${words}。`,
    none: '没有可用的',
    noneSentence: '登记的载体都没有可用的。',
    unknownState: (count: number) => `另有 ${count} 个状态未知。`,
    carrierUnknown: '未登记载体',
    carrierUnknownSentence: '这条链没有登记载体，有没有地方不知道。',
    projects: (count: number) => `项目 ${count} 个`,
    projectSentence: (fitting: number, near: number, toCheck: number, placeless: number) =>
      `项目中能落地 ${fitting} 个，只差一项 ${near} 个，待核 ${toCheck} 个，没有地方 ${placeless} 个。`,
    projectUnknown: '未登记项目',
    projectUnknownSentence: '这个环节没有登记项目。',
  },
  en: {
    reading: 'Reading carriers and projects',
    past: 'Not shown for the past',
    carrier: {
      name: 'Carriers',
      hint: 'What is free now in carriers that name the link; else in those of the whole chain; what is not recorded is unknown, not zero',
      items: {
        NAMED: 'Free in carriers that name it',
        CHAIN: 'Free in carriers of the chain',
        NONE: 'None of those recorded is free',
        UNKNOWN: 'No carriers recorded',
      },
    },
    project: {
      name: 'Projects',
      hint: 'How many projects a link has, and whether they find room in the district; none recorded is unknown, not zero',
      items: {
        FITS: 'A project finds room',
        NEAR: 'But for one thing, or to check',
        PLACELESS: 'Projects without room',
        UNKNOWN: 'No projects recorded',
      },
    },
    area: (count: number, area: string) => `${count} free, ${area} ㎡`,
    unmeasured: (count: number) => `${count} free, area not known`,
    someUnmeasured: (count: number) => `${count} of them without a known area`,
    chainOnly: (words: string) => `in the chain: ${words}`,
    named: (words: string) => `In carriers that name the link: ${words}.`,
    wholeChain: (words: string) => `No carrier names the link; in those of the chain: ${words}.`,
    none: 'none free',
    noneSentence: 'None of the carriers recorded has room.',
    unknownState: (count: number) => `The state of ${count} more is not known.`,
    carrierUnknown: 'no carriers recorded',
    carrierUnknownSentence: 'No carriers are recorded for this chain: whether there is room is not known.',
    projects: (count: number) => plural(count, 'project'),
    projectSentence: (fitting: number, near: number, toCheck: number, placeless: number) =>
      `Of its projects ${fitting} find room, ${near} but for one thing, ${toCheck} are to be checked, ${placeless} find none.`,
    projectUnknown: 'no projects recorded',
    projectUnknownSentence: 'No projects of this link are recorded.',
  },
});
