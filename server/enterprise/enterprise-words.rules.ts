type Words = Readonly<Record<string, string>>;

/** What sheets call the fields of an enterprise, its location and its occupations. */
export const fieldWords: Words = {
  name: '企业名称',
  uscc: '统一社会信用代码',
  registrationNumber: '注册号',
  identityState: '身份',
  address: '登记地址',
  scope: '经营范围',
  status: '经营状态',
  establishedOn: '成立日期',
  companyType: '企业类型',
  capitalText: '注册资本',
  branchForm: '组织形式',
  industryCodes: '行业代码',
  tags: '标签',
  asOf: '信息日期',
  sourceIds: '依据',
  demo: '示例标记',
  kind: '占位类型',
  role: '占位角色',
  state: '状态',
  reason: '理由',
  evidence: '证据',
  confirmedBy: '确认人',
  confirmedFields: '经人确认的项',
  mergedInto: '并入的企业',
  mergedFrom: '并进来的企业',
  aliases: '又名和曾用名',
  region: '行政区划',
  rule: '判定依据',
  precision: '定到哪一级',
};

export const aboutWords: Words = { ENTERPRISE: '企业', LOCATION: '所在地', OCCUPATION: '占位' };

export const branchWords: Words = {
  LEGAL_PERSON: '法人',
  BRANCH: '分公司、分行一级',
  OUTLET: '网点、门店',
  OFFICE: '办事处、代表处',
};

export const locationRuleWords: Words = {
  ADDRESS: '依地址',
  ADDRESS_HISTORY: '依地址里的旧名',
  CODE_HISTORY: '依代码沿革（旧行政区划代码）',
  CODE: '依信用代码里的行政区划',
  LIST: '依名单所属的区县',
  DECIDED: '人工裁定',
};

/** Values that are written as codes. */
export const valueWords: Words = {
  ...{ USCC: '按信用代码识别', NAME: '待核', DEMO: '示例', UNVERIFIED: '存续待核' },
  ...{ ACTIVE: '存续', CLOSED: '已注销、吊销或停业', MOVED_OUT: '已迁出' },
  ...{ TO_REVIEW: '待核', CONFIRMED: '已确认', REJECTED: '已驳回' },
  ...branchWords,
};
