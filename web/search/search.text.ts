import { inLanguage } from '../platform/text/language.ts';

/** What the search says. */
export const text = inLanguage({
  zh: {
    title: '搜索',
    help: '↑↓ 选择，回车打开，Alt+回车在关系图中打开，Esc 关闭',
    graph: '关系图',
    results: (count: number) => `${count} 条结果`,
    kind: {
      INDUSTRY: '产业',
      LINK: '环节',
      ENTERPRISE: '企业',
      CARRIER: '载体',
      ORGANISATION: '单位',
      GROUP: '招商小组',
      REGION: '地区',
      PRODUCT: '产品',
      CODE: '行业分类',
    },
    reason: { SHORT_NAME: '简称', ALIAS: '又名', SYNONYM: '同义词', PINYIN: '拼音', SIMILAR: '近似' },
    placeholder: '输入名称、又名或拼音首字母，例如“软件”“rjyf”',
    start:
      '可输入环节、企业、产品、载体、单位、小组、地区的名称、简称、又名，或拼音首字母（如“rjyf”）；写错一个字也能找到。',
    none: (typed: string) => `没有找到与“${typed}”相同或相近的名称。`,
    advice: [
      '少写几个字，只留最有辨识度的部分',
      '改用简称、又名或拼音首字母',
      '没找到不等于没有：也许还没有导入或登记',
    ],
    everywhere: '现在只找本区的企业、载体、单位和小组，改为全部地区再找',
    onlySimilar: '没有完全相同的，下面是相近的',
    most: (count: number) => `只列出最相近的 ${count} 条，多写几个字可缩小范围`,
  },
  en: {
    title: 'Search',
    help: '↑↓ choose, Enter opens, Alt+Enter opens in the graph, Esc closes',
    graph: 'Graph',
    results: (count: number) => `${count} results`,
    kind: {
      INDUSTRY: 'Industries',
      LINK: 'Links',
      ENTERPRISE: 'Enterprises',
      CARRIER: 'Carriers',
      ORGANISATION: 'Organisations',
      GROUP: 'Groups',
      REGION: 'Regions',
      PRODUCT: 'Products',
      CODE: 'Industry codes',
    },
    reason: {
      SHORT_NAME: 'short name',
      ALIAS: 'also named',
      SYNONYM: 'synonym',
      PINYIN: 'pinyin',
      SIMILAR: 'similar',
    },
    placeholder: 'A name, another name or first letters in pinyin, as in "rjyf"',
    start:
      'Names, short names and other names of links, enterprises, products, carriers, organisations, groups and regions, or their first letters in pinyin (as "rjyf"). One wrong character does no harm.',
    none: (typed: string) => `No name is like "${typed}".`,
    advice: [
      'Type less: only what tells it from others',
      'Try a short name, another name or first letters in pinyin',
      'Not found does not mean that there is none: it may not have been imported yet',
    ],
    everywhere: 'Enterprises, carriers, organisations and groups of this district only: search everywhere instead',
    onlySimilar: 'Nothing is named exactly so; these are similar',
    most: (count: number) => `Only the ${count} most alike are listed; type more to narrow them down`,
  },
});
