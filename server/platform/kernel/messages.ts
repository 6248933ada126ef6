/** Values that a text names: shown as they are, so numbers arrive formatted. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Every text that the server says to a user, by key. A second language is a second table of the same keys. */
export const zhCN = {
  unauthenticated: '请先登录。',
  loginFailed: '用户名或密码不正确。',
  loginBusy: '登录请求过多，请稍后再试。',
  loginLocked: '连续输错次数过多，请 {minutes} 分钟后再试。',
  loginShape: '请求须为 JSON：{"username":"…","password":"…"}。',
  originRefused: '请求来源与本站不一致，已拒绝。',
  forbidden: '当前账号没有这项权限。',
  internal: '内部错误，请把编号 {requestId} 告诉管理员。',
  methodNotAllowed: '该地址只接受 {allowed} 请求。',
  persistedOnly: '本服务只执行登记过的查询。',
  bodyTooLarge: '请求内容过大（上限 {limit}）。',
  notFound: '没有找到该内容，可能已被删除或地址有误。',
  linkNotFound: '没有找到环节“{id}”。',
  occupationNotFound: '没有找到这条占位记录“{id}”。',
  regionNotFound: '没有找到行政区划“{id}”。',
  pageSize: '每页条数须在 1 到 {max} 之间，收到 {value}。',
  cursorInvalid: '翻页位置已失效，请从第一页重新翻。',
  searchTooLong: '搜索内容最多 {max} 个字，收到 {length} 个。',
  textTooLong: '“{field}”最多 {max} 个字，收到 {length} 个。',
  dateInvalid: '日期“{value}”不成立，应写成 2026-11-21。',
  dateInFuture: '日期“{value}”晚于今天。',
  decimalInvalid: '“{value}”不是十进制数字串。',
  reasonRequired: '驳回须写明理由。',
  surveyResultInvalid: '摸底结果只能是 FOUND（有）或 NONE_FOUND（查实没有）。',
  surveyContradicts: '该环节已有 {confirmed} 家经确认的企业，不能登记为“查实没有”。',
  reviewItems: '一次可处理 1 到 {max} 条不同的占位，收到 {value} 条。',
  reviewConflict: '“{name}”已被 {by} 在 {at} 改动，这次的判断都没有写入；请刷新后再判断。',
  versionConflict: '内容已被 {by} 在 {at} 改动，请刷新后再改。',
  mutationReplayed: '同一编号的操作已提交过，但内容不同。',
  endMissing: '“{kind}”的记录“{id}”指向不存在的对象。',
  uniqueTaken: '已有相同编号的记录，未重复写入。',
  queryTooComplex: '查询过大：{detail}。',
  queryTimedOut: '查询超过时限，已停止。请缩小范围再试。',
  unavailable: '数据库暂时连不上，请稍后再试。',
  importRunning: '另一项导入正在进行（{by}，{at} 开始），请等它结束。',
  sheetHeader: '文件“{file}”前十行里没有表头，至少要有这些列：{columns}。',
  importRegionRequired: '请指明这份名单属于哪个区县（--region 六位代码）。',
  importKindUnknown: '没有“{kind}”这类文件可导入。',
  fileNotFound: '没有找到上传的文件：它已过期（保留七天）或没有传完，请重新选择文件。',
  importRegionUnknown: '没有代码为“{region}”的区县。',
  exportQuery: '导出地址里的“{field}”不对，请从名单页重新导出。',
  fileRefused: '不能导入“{file}”：{reason}。{fix}。',
  fileNameMissing: '请求头 x-file-name 须是文件名（encodeURIComponent 编码）。',
  fileUnreadable: '无法读取文件“{file}”：{detail}。',
  userExists: '用户“{name}”已存在。',
  userNameInvalid: '用户名须为 2 到 32 个字母、数字、点、横线或下划线，收到“{name}”。',
  roleInvalid: '角色须为 {roles} 之一，收到“{role}”。',
  groupNotFound: '没有编号为“{id}”的招商小组。',
  passwordWeak: '密码至少 {min} 位。',
} as const;

export type MessageKey = keyof typeof zhCN;

/** The text of a key with its {parameters} filled in. */
export function message(key: MessageKey, params: MessageParams = {}): string {
  return zhCN[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
