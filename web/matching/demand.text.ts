import { inLanguage } from '../platform/text/language.ts';
import { plural } from '../platform/text/plural.ts';

/** Texts of who may want a unit. */
export const text = inLanguage({
  zh: {
    title: '适合的项目',
    counts: (fitting: number, near: number, toCheck: number, far: number) =>
      `全部符合 ${fitting} 个，只差一项 ${near} 个，待核 ${toCheck} 个；另有 ${far} 个差得更多，不列。`,
    nothing: (region: string) => `${region}的项目库里没有适合它的项目。`,
    none: (region: string) => `${region}还没有登记项目。`,
    fits: '全部符合',
    worth: (value: string) => `已知价值 ${value} 万元／年`,
    worthUnknown: '价值未知（没有登记税收）',
    targets: '储备企业里说过要房要地的',
    noTargets: '本载体产业方向上的储备库里没有目标企业。',
    unrecorded: (count: number, all: number) =>
      `储备库里本方向的目标企业共 ${all} 家，其中 ${count} 家没有走访记录过用地用房需求，无从比对。`,
    told: (on: string, words: string) => `${on} 走访：“${words}”`,
    unread: (words: string) => `没有读懂：${words}`,
  },
  en: {
    title: 'Projects for it',
    counts: (fitting: number, near: number, toCheck: number, far: number) =>
      `${fitting} fit, ${near} but for one thing, ${toCheck} to check; ${far} more lack several things and are not listed.`,
    nothing: (region: string) => `No project of ${region} suits it.`,
    none: (region: string) => `No projects of ${region} are recorded.`,
    fits: 'fits',
    worth: (value: string) => `known value ${value} (10,000 yuan a year)`,
    worthUnknown: 'value not known: no tax is recorded',
    targets: 'Targets that said they need room',
    noTargets: 'The reserve has no targets in the directions of this carrier.',
    unrecorded: (count: number, all: number) =>
      `${plural(all, 'target')} in these directions; of ${count} no visit recorded what room they need: they cannot be compared.`,
    told: (on: string, words: string) => `Visit of ${on}: "${words}"`,
    unread: (words: string) => `not understood: ${words}`,
  },
});
