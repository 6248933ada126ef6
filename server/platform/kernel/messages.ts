import type { InLanguages, Language } from './language.ts';
import { messagesInEnglish } from './messages.en.ts';

/** Values that a text names: shown as they are, so numbers arrive formatted; a word of ours is in every language. */
export type MessageParams = Readonly<Record<string, string | number | InLanguages<string>>>;

/** Every text that the server says to a user, by key; the other languages are tables of the same keys. */
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
  enterpriseNotFound: '没有找到企业“{id}”。',
  claimNotFound: '没有找到这个待选的值“{id}”。',
  claimChosen: '这个值已经采用，不能再改；要换值请在企业页更正。',
  decisionReason: '请写明理由。',
  sourceRequired: '请写明依据（例如营业执照、官网、电话核实），最多 200 个字。',
  nothingToConfirm: '请至少指明一项。',
  placeUnknown: '这家企业还没有所在地，不能确认。',
  fieldUnknown: '“{field}”不是可以更改的项，或写了两次。',
  valueInvalid: '“{field}”不成立：{detail}。',
  regionNotFound: '没有找到行政区划“{id}”。',
  pageSize: '每页条数须在 1 到 {max} 之间，收到 {value}。',
  cursorInvalid: '翻页位置已失效，请从第一页重新翻。',
  searchTooLong: '搜索内容最多 {max} 个字，收到 {length} 个。',
  textTooLong: '“{field}”最多 {max} 个字，收到 {length} 个。',
  dateInvalid: '日期“{value}”不成立，应写成 2026-11-21。',
  asOfPart: '历史视图里没有“{part}”这一项，请回到现在再看。',
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
  backupRunning: '正在备份（{by}），暂不能写入，请稍后再试。',
  restoreUnfinished: '从备份“{file}”恢复没有完成，数据库暂不能使用：请重新恢复，或清空后重新开始。',
  archiveRunning: '另一项备份、恢复或结构更新正在进行（{by}，{at} 开始），请等它结束。',
  archiveBusy: '等了 {seconds} 秒，数据库里还有没结束的写入，没有备份。请稍后再试。',
  archiveGateLost: '备份途中停顿过久，期间可能有写入，这份备份已作废。请重新备份。',
  archiveRefused: '不能使用备份“{file}”：{reason}。数据库没有改动。',
  archiveDiffers: '从“{file}”恢复后的内容与备份不一致，数据库暂不能使用：请换一份备份重新恢复。',
  compareTooLong: '名单过长：最多 {max} 个字符。',
  compareLines: '一次可比对 1 到 {max} 家，收到 {value} 家。',
  ruleWord: '“{list}”里的“{word}”不能用：不要空格，“+”“/”两边都要有字，代码写 2 到 4 位数字。',
  templateNotFound: '没有名为“{id}”的产业链模板。',
  templateItemGone: '所选的差异里有一处刚被改过或已处理，没有写入；请刷新后再选。',
  ruleCount: '“{list}”须有 {min} 到 {max} 个，收到 {value} 个。',
  mergeItems: '一次可合并 1 到 {max} 对不同的企业，收到 {value} 对。',
  mergeConflict: '“{name}”刚被别人改动，这次合并都没有写入；请刷新后再合并。',
  mergeNotFound: '“{id}”现在不是直接并入这家企业的：若之后又合并过，请先拆分后一次。',
  pairInvalid: '“{id}”不是一对企业的编号。',
  choiceInvalid: '这一对企业现在不能这样判定（上一次判定：{choice}），请刷新后再看。',
  restoreNeedsReplace: '数据库里现有 {count} 个对象，恢复会把它们全部替换：确认请加 --replace（会先自动备份）。',
  importRunning: '另一项导入正在进行（{by}，{at} 开始），请等它结束。',
  importPending:
    '导入“{file}”（{by}，{at} 开始）在中途停了，还没有完成（编号 {id}）：请先继续它（重新导入同一份文件），或撤销它。',
  importCancelled: '导入已由 {by} 停止，已写入的内容都撤销了。',
  importNotFound: '没有编号为“{id}”的导入。',
  undoNotOwn: '只有导入的人、组长和管理员可以撤销或停止这次导入。',
  undoState: '这次导入现在不能撤销（状态：{state}）。',
  cancelState: '这次导入已经结束，不能再停止；需要时可以撤销。',
  resumeState: '这次导入没有中断，不需要继续。',
  sheetHeader: '文件“{file}”前十行里没有表头，至少要有这些列：{columns}。',
  importRegionRequired: '请指明这份名单属于哪个区县（--region 六位代码）。',
  importKindUnknown: '没有“{kind}”这类文件可导入。',
  presetUnknown: '没有名为“{name}”的导入预设，也没有这个文件。',
  presetFile: '文件“{file}”里没有“{field}”这个列表。',
  fileNotFound: '没有找到上传的文件：它已过期（保留七天）或没有传完，请重新选择文件。',
  importRegionUnknown: '没有代码为“{region}”的区县。',
  exportQuery: '导出地址里的“{field}”不对，请从名单页重新导出。',
  fileRefused: '不能导入“{file}”：{reason}。{fix}。',
  encodingUnknown: '没有名为“{encoding}”的编码可选。',
  columnUnknown: '“{kind}”没有“{field}”这一列，或它被选了两次。',
  importRowsGone: '这次导入的文件已清理（保留七天），看不到各行了；数字本身仍然有效。',
  correctionsGone: '这次导入的问题行已清理或没有问题行，请重新试导入。',
  sheetsBusy: '正在读取的文件太多，请稍后再试。',
  fileNameMissing: '请求头 x-file-name 须是文件名（encodeURIComponent 编码）。',
  fileExists: '“{file}”已经有了：请换一个文件名，不会覆盖已有的文件。',
  exportNothing: '没有可导出的内容，没有写文件：请核对产业链编号和区划代码（{what}）。',
  fileUnreadable: '无法读取文件“{file}”：{detail}。',
  userExists: '用户“{name}”已存在。',
  userNameInvalid: '用户名须为 2 到 32 个字母、数字、点、横线或下划线，收到“{name}”。',
  roleInvalid: '角色须为 {roles} 之一，收到“{role}”。',
  groupNotFound: '没有编号为“{id}”的招商小组。',
  passwordWeak: '密码至少 {min} 位。',
  exploreRange: '“{field}”须在 1 到 {max} 之间，收到 {value}。',
  viewNotFound: '没有找到这张视图，可能已被删除，或没有共享给您。',
  viewNotOwn: '只有保存它的人可以改这张视图。',
  viewName: '视图名须有 1 到 {max} 个字，收到 {value} 个。',
  viewBody: '这张图读不出来或太大，没有保存。',
  exploreRelation: '没有名为“{type}”的关系。',
  draftGone: '“{name}”已不在这条链上，这处修改不能成立。',
  draftChanged: '“{name}”在这处修改之后被别人改动过，没有发布；请删掉这处修改，照现状重做。',
  draftTaken: '“{name}”不能用：链上已有这个名称的环节。',
  draftDepth: '“{name}”不能放在这里：环节只分两级，下面有环节的不能再放到别的环节下。',
  draftStanding: '“{name}”上还有企业、产品或下级环节，不能直接删除；请合并到另一个环节。',
  draftSame: '“{name}”没有变化。',
  draftLane: '“{name}”的泳道不对。',
  draftName: '环节名称须有 1 到 {max} 个字，收到 {value} 个。',
  draftField: '还缺一项：{field}。',
  draftEmpty: '草稿里没有修改。',
  draftFull: '草稿里最多 {max} 处修改，请先发布一部分。',
  draftEditGone: '这处修改已不在草稿里，请刷新。',
  draftNotEmpty: '草稿里还有没发布的修改，请先发布或放弃。',
  reserveItems: '一次可处理 1 到 {max} 条不同的储备，收到 {value} 条。',
  reserveNotOwn: '这条链由{groups}负责，只有小组成员、投促部门和管理员可以改它的储备库。',
  reserveGroup: '没有负责这条链的小组“{id}”；可选：{groups}。',
  targetTaken: '“{name}”已在“{link}”的储备库里：{group}，{by} 于 {at} 加入，现为“{stage}”。',
  targetGone: '“{name}”不在“{link}”的储备库里，可能已被移出。',
  targetUnknown: '没有编号为“{id}”的储备：没有这家企业或这个环节。',
  targetThere: '已经是“{to}”，不用再改。',
  targetMove: '“{from}”不能直接改为“{to}”；可以改为：{allowed}。',
  moveReason: '从“{from}”改为“{to}”须写明理由。',
  lookAgainMissing: '搁置须写明哪一天再看。',
  contactMissing: '还没有接触记录：请先记一次接触（结果也要填），状态会随之改为“接触”。',
  planDayPast: '“{value}”已经过去，请填今天或以后的日期。',
  planDayFar: '“{value}”太远，请填十年以内的日期。',
  firmOrName: '请选一家已有的企业，或写出企业名称。',
  firmHomonyms: '叫“{name}”的企业有 {count} 家：请先搜索并选定其中一家，或填统一社会信用代码。',
  usccInvalid: '“{value}”不是有效的统一社会信用代码。',
  firmAlone: '手工新增企业一次一家。',
  instanceInvalid: '实例文件不能用：{detail}。',
  pinsClash: '固定的安排不能同时成立：{detail}。',
  planCancelled: '已取消求解。',
  solverFailed: '求解没有完成：{detail}。请重试；仍不行时减少项目或载体。',
} as const;

export type MessageKey = keyof typeof zhCN;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(zhCN, key);

const tables: InLanguages<Readonly<Record<MessageKey, string>>> = { zh: zhCN, en: messagesInEnglish };

/** The parameters of a text as one language says them. */
export function paramsIn(language: Language, params: MessageParams): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  );
}

/** A text with its {parameters} filled in. */
export function filled(text: string, params: MessageParams, language: Language): string {
  const values = paramsIn(language, params);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text of a key with its {parameters} filled in; what is kept, printed or put into sheets is in Chinese. */
export function message(key: MessageKey, params: MessageParams = {}, language: Language = 'zh'): string {
  return filled(tables[language][key], params, language);
}
