import { inLanguage } from '../../platform/text/language.ts';

/** Texts of the list of those whom policies concern. */
export const text = inLanguage({
  zh: {
    title: (region: string) => `${region} · 免申即享名单`,
    note: (looked: number) => `看过 ${looked} 个企业、储备目标和项目；只用已登记的事实，没有登记的不当作“没有”。`,
    answered: '目前能由登记回答的事项',
    withheld: '未提供（须先有公平竞争审查）',
    counts: (eligible: number, possible: number) => `符合 ${eligible} 个，可能符合 ${possible} 个`,
    nobody: '没有一个对象有这条规则要问的登记。',
    kinds: { FIRM: '本地企业', TARGET: '储备目标', PROJECT: '项目' },
    status: { ELIGIBLE: '符合', POSSIBLE: '可能符合', INELIGIBLE: '不符合', NOT_IN_FORCE: '不在施行期' },
    demo: '示例',
    who: '对象',
    result: '结果',
    evidence: '已有依据',
    missing: '还要知道',
    more: '可能还有',
    none: '没有可看的规则',
    noneText: '这个地区没有施行中的规则。',
  },
  en: {
    title: (region: string) => `${region} · who is eligible`,
    note: (looked: number) =>
      `${looked} firms, targets and projects were looked at, by recorded facts alone: what is not recorded is not taken for no.`,
    answered: 'Facts that the records can answer so far',
    withheld: 'Not offered (a review of fair competition is due)',
    counts: (eligible: number, possible: number) => `${eligible} eligible, ${possible} possible`,
    nobody: 'Of nobody is anything recorded that this rule asks for.',
    kinds: { FIRM: 'local firm', TARGET: 'target', PROJECT: 'project' },
    status: { ELIGIBLE: 'eligible', POSSIBLE: 'possible', INELIGIBLE: 'not eligible', NOT_IN_FORCE: 'not in force' },
    demo: 'demo',
    who: 'Who',
    result: 'Result',
    evidence: 'Evidence',
    missing: 'Still to be known',
    more: 'perhaps more',
    none: 'No rules to look at',
    noneText: 'No rule of this region is in force.',
  },
});
