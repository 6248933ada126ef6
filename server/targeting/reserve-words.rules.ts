import type { ModeName } from './mode.types.ts';
import type { ContactChannel, ContactOutcome, TargetOrigin, TargetStage } from './reserve.types.ts';

/** The Chinese words of the reserve, as sheets write and read them. */
export const stageWords: Readonly<Record<TargetStage, string>> = {
  ...{ RESERVED: '储备', CONTACTED: '接触', NEGOTIATING: '在谈', TO_PROJECT: '转项目', SHELVED: '搁置' },
};
export const modeWords: Readonly<Record<ModeName, string>> = {
  ...{ BUILD: '建链', EXTEND: '延链', FILL: '补链', STRENGTHEN: '强链' },
};
export const originWords: Readonly<Record<TargetOrigin, string>> = { LIST: '靶向名单', HAND: '手工加入', FILE: '导入' };
export const outcomeWords: Readonly<Record<ContactOutcome, string>> = {
  ...{ UNREACHED: '没联系上', DECLINED: '明确无意', UNDECIDED: '观望' },
  ...{ INTERESTED: '有意向', VISIT_AGREED: '愿来考察', TERMS_DISCUSSED: '谈到条件' },
};
export const channelWords: Readonly<Record<ContactChannel, string>> = {
  ...{ VISIT: '上门', CALL: '电话', MESSAGE: '信函或网络', MEETING: '约见', EVENT: '活动上' },
  ...{ INTRODUCED: '经人引荐', OTHER: '其他' },
};

/** The columns of a reserve that a sheet both writes and reads. */
export const reserveTitles = {
  firm: '企业',
  uscc: '统一社会信用代码',
  chain: '产业链',
  link: '环节',
  mode: '模式',
  state: '状态',
  group: '负责小组',
  reason: '理由',
  next: '下一步',
  nextOn: '下一步日期',
  lookAgainOn: '再看日期',
} as const;
