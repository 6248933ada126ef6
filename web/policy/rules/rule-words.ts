/** Words that rules are stored with, in whatever language the page is: wording that documents often leave open. */
export const wordings = {
  part_units: {
    zh: '不足一档是否折算',
    en: 'Whether a part of a unit counts',
    options: [
      ['floor', '只计满档', 'full units only'],
      ['prorata', '按比例折算', 'in proportion'],
    ],
  },
  cap_scope: {
    zh: '上限按项目累计还是按年',
    en: 'Whether a cap is for the life of a project or for a year',
    options: [
      ['project-lifetime', '单个项目累计', 'life of the project'],
      ['year', '每年', 'each year'],
    ],
  },
} as const;

/** Units as rules write them, in whatever language the page is. */
export const ruleUnits = ['万元', '元', '亿元', '万美元', '美元'] as const;
