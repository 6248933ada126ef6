import { inLanguage } from '../../platform/text/language.ts';

/** Texts of what streets and towns are for. */
export const text = inLanguage({
  zh: {
    show: '街道重点产业方向',
    none: '这里没有街道或乡镇。',
    columns: { name: '街道', industries: '重点产业方向', carriers: '载体', source: '依据' },
    unsaid: '未填',
    edit: '修改',
    label: (street: string) => `${street}的重点产业方向`,
    on: '信息日期',
    source: '依据',
    sourceHint: '例如：街道产业发展方案 2026',
    conflict: '别人刚改过它，已取回最新内容。',
    told: (on: string, by: string) => `${on} ${by}`,
  },
  en: {
    show: 'What streets are for',
    none: 'There are no streets or towns.',
    columns: { name: 'Street', industries: 'Industries', carriers: 'Carriers', source: 'Source' },
    unsaid: 'not said',
    edit: 'Change',
    label: (street: string) => `What ${street} is for`,
    on: 'Date of information',
    source: 'Source',
    sourceHint: 'For example: plan of the street, 2026',
    conflict: 'Somebody else just changed it; the newest is shown now.',
    told: (on: string, by: string) => `${on} ${by}`,
  },
});
