import { inLanguage } from '../../../platform/text/language.ts';
import { plural } from '../../../platform/text/plural.ts';

/** Texts of the slides of a chain. */
export const text = inLanguage({
  zh: {
    deck: '作战图演示',
    states: '环节状态表',
    firms: '环节企业名单',
    gaps: '缺口表',
    gapsHow:
      '按优先度从高到低；优先度是工作次序，不是落地概率。未摸底或数据不足的环节说不上是不是缺口，不在表内；理由全文见招商地图册。',
    noGaps: '按现有记录，没有需要建、延、补、强的环节；未摸底的环节说不上是不是缺口。',
    noTargets: '储备库里还没有',
    paged: (title: string, page: number, pages: number) => (pages > 1 ? `${title}（${page} / ${pages}）` : title),
    foot: (title: string, place: string, asOf: string) => `${title}　·　${place}　·　${asOf}`,
    page: (page: number, pages: number) => `${page} / ${pages}`,
    sub: (name: string) => `　└ ${name}`,
    sourcesMore: (shown: number, all: number) => `依据共 ${all} 份，此处列出 ${shown} 份，全部见招商地图册。`,
    columns: {
      states: ['环节', '泳道', '状态', '已确认', '待核', '链主', '摸底日期', '承接'],
      firms: ['环节', '企业', '状态', '角色', '类型', '所在', '截至', '依据'],
      gaps: ['环节', '判断', '模式', '优先度', '理由', '储备企业'],
    },
    counted: '家数为本范围内不同企业数，含子环节；已确认与待核不相加。',
    listed: '企业列在其直接占位的环节下，先已确认、后待核。',
    notListed: (link: string, state: string, shown: number, total: number) =>
      `${link} 的${state}企业列出 ${shown} / ${total} 家`,
    noFirms: '本范围内还没有企业占位的记录（没有记录不等于没有企业）。',
    unknownDay: '未载明',
  },
  en: {
    deck: 'chain map slides',
    states: 'States of links',
    firms: 'Enterprises on links',
    gaps: 'Gaps',
    gapsHow:
      'By priority, which is an order of work, not how likely a firm is to come. Links not surveyed or with too little data are not in the table; reasons in full are in the atlas.',
    noGaps: 'On record there is no link to build, extend, fill or strengthen.',
    noTargets: 'None in the reserve yet',
    paged: (title, page, pages) => (pages > 1 ? `${title} (${page} of ${pages})` : title),
    foot: (title, place, asOf) => `${title} · ${place} · ${asOf}`,
    page: (page, pages) => `${page} / ${pages}`,
    sub: (name) => ` └ ${name}`,
    sourcesMore: (shown, all) => `${shown} of ${all} sources listed here; all are in the atlas.`,
    columns: {
      states: ['Link', 'Lane', 'State', 'Confirmed', 'To review', 'Leaders', 'Surveyed on', 'Stance'],
      firms: ['Link', 'Enterprise', 'State', 'Role', 'Kind', 'Location', 'As of', 'Sources'],
      gaps: ['Link', 'Verdict', 'Mode', 'Priority', 'Reasons', 'In reserve'],
    },
    counted:
      'Counts are of different enterprises in this area, sub-links included; confirmed and to review are never added.',
    listed: 'Enterprises are listed under the link on which they are placed, confirmed first, then to review.',
    notListed: (link, state, shown, total) => `${link}, ${state}: ${shown} of ${plural(total, 'enterprise')} listed`,
    noFirms: 'No placements are recorded in this area (which does not mean that there are no enterprises).',
    unknownDay: 'Not stated',
  },
});
