/** Texts of what leaves the map on paper, as a picture or as slides. */
export const text = {
  title: (industry: string) => `${industry} · 产业链作战图`,
  place: (path: string) => `范围：${path}`,
  asOf: (day: string) => `数据截至 ${day}`,
  links: (links: number, subLinks: number) =>
    subLinks > 0 ? `环节 ${links} 个（另有子环节 ${subLinks} 个）` : `环节 ${links} 个`,
  confirmed: (count: number) => `已确认 ${count} 家次`,
  toReview: (count: number) => `待核 ${count} 家次`,
  counting: '按一级环节累计，一家企业可占多个环节；已确认与待核分列，不相加',
  demoMark: '含示例数据',
  demo: '含示例数据（非真实企业），不作正式依据',
  leader: '★ 链主家数',
  closed: '“子环节 n”表示该环节下还有 n 个子环节未画出',
  sources: '依据：',
  noSources: '依据：没有登记',
  sourcesMore: (shown: number, all: number) => `（列出 ${shown} / ${all} 份，全部见招商地图册）`,
  madeBy: (product: string, user: string, at: string) => `${product}制图 · ${user} · ${at}`,
  supply: (from: string, to: string) => `${from} → ${to}`,
} as const;
