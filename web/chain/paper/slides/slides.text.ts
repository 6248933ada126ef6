import { inLanguage } from '../../../platform/text/language.ts';
import { plural } from '../../../platform/text/plural.ts';

/** Texts of the slides of a chain. */
export const text = inLanguage({
  zh: {
    deck: '作战图演示',
    states: '环节状态表',
    firms: '环节企业名单',
    paged: (title: string, page: number, pages: number) => (pages > 1 ? `${title}（${page} / ${pages}）` : title),
    foot: (title: string, place: string, asOf: string) => `${title}　·　${place}　·　${asOf}`,
    page: (page: number, pages: number) => `${page} / ${pages}`,
    sub: (name: string) => `　└ ${name}`,
    sourcesMore: (shown: number, all: number) => `依据共 ${all} 份，此处列出 ${shown} 份，全部见招商地图册。`,
    columns: {
      states: ['环节', '泳道', '状态', '已确认', '待核', '链主', '摸底日期', '承接'],
      firms: ['环节', '企业', '状态', '角色', '类型', '所在', '截至', '依据'],
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
    paged: (title, page, pages) => (pages > 1 ? `${title} (${page} of ${pages})` : title),
    foot: (title, place, asOf) => `${title} · ${place} · ${asOf}`,
    page: (page, pages) => `${page} / ${pages}`,
    sub: (name) => ` └ ${name}`,
    sourcesMore: (shown, all) => `${shown} of ${all} sources listed here; all are in the atlas.`,
    columns: {
      states: ['Link', 'Lane', 'State', 'Confirmed', 'To review', 'Leaders', 'Surveyed on', 'Stance'],
      firms: ['Link', 'Enterprise', 'State', 'Role', 'Kind', 'Location', 'As of', 'Sources'],
    },
    counted:
      'Counts are of different enterprises in this area, sub-links included; confirmed and to review are never added.',
    listed: 'Enterprises are listed under the link on which they are placed, confirmed first, then to review.',
    notListed: (link, state, shown, total) => `${link}, ${state}: ${shown} of ${plural(total, 'enterprise')} listed`,
    noFirms: 'No placements are recorded in this area (which does not mean that there are no enterprises).',
    unknownDay: 'Not stated',
  },
});
