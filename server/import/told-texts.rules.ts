import { said } from '../platform/kernel/language.ts';

/** What is said of rows: why one was not taken, what to do about it, what was noticed of one that was taken. */
export const toldTexts = {
  /** Of the shape of a row and its cells. */
  detail: said('{detail}', '{detail}'),
  width: said('列数与表头不符', 'The number of cells differs from the header'),
  missing: said('“{title}”缺失', '"{title}" is missing'),
  notDate: said('不是日期', 'Not a date'),
  notDateShifted: said('不是日期，列可能错位', 'Not a date; the columns may have shifted'),
  notNumber: said('不是数字', 'Not a number'),
  notShare: said('不是 0% 到 100% 之间、带百分号的比例', 'Not a share from 0% to 100% with a percent sign'),
  notOneOf: said('不是{known}之一', 'Not one of {known}'),
  notUscc: said('不是有效的统一社会信用代码', 'Not a valid unified social credit code'),
  notStockCode: said('不是六位证券代码', 'Not a stock code of six digits'),
  notRegionCode: said('不是六位行政区划代码', 'Not a region code of six digits'),
  regionCodeForm: said(
    '行政区划代码应为六位数字，街道、镇、园区加“-”和后缀',
    'A region code has six digits; subdistricts, towns and parks add "-" and a suffix',
  ),
  notLoad: said('不是带单位的荷载', 'Not a load with a unit'),
  notExact: said('不是小数位数在 {places} 位以内的正数', 'Not a positive number of at most {places} decimal places'),
  notExactOrZero: said(
    '不是小数位数在 {places} 位以内、不小于 0 的数',
    'Not a number from 0 up of at most {places} decimal places',
  ),
  notWithin: said('不在 {min} 到 {max} 之间', 'Not from {min} to {max}'),
  areaTwice: said('“面积”和“亩数”对不上', 'The area in m² and the area in mu differ'),
  areaTwiceFix: said('只填其中一列，或改成一致', 'Fill in one of the two, or make them agree'),
  statusNotOfKind: said('“{kind}”不能是“{status}”', 'A "{kind}" cannot be "{status}"'),
  statusNotOfKindFix: said('“{kind}”的状态可写：{allowed}', 'A "{kind}" can be: {allowed}'),
  statusUndated: said('写了状态而没写“状态日期”', 'A state without the day for which it is told'),
  statusUndatedFix: said('填上这个状态是哪一天的情况', 'Fill in the day for which the state is told'),
  statusOlder: said('库里的状态是 {on} 的，比这一行新', 'The state on record is of {on}, newer than this row'),
  statusOlderFix: said(
    '核对后改“状态日期”，或删掉这一行',
    'Check it and change the day of the state, or leave the row out',
  ),
  unitMoved: said('发出核对表之后，这个单元的状态已改过', 'The state was changed since the sheet was handed out'),
  unitMovedFix: said('重新下载核对表再核对', 'Download the sheet anew and check again'),
  checkedUndated: said('写了“无变化”而没有状态或“核对日期”', 'Unchanged, but without a state or the day of the check'),
  checkedUndatedFix: said(
    '填上核对的日期；没有状态的单元请填状态',
    'Fill in the day of the check; a unit without a state needs one',
  ),
  chainNotFound: said('没有这条产业链，或有几条同名', 'There is no such chain, or several of the name'),
  chainNotFoundFix: said('写本区的产业链名称或它的编号', 'Write the title of a chain of the district, or its id'),
  linkElsewhere: said('这个环节不在所写的产业链上', 'The link is not of the chain that the row names'),
  linkElsewhereFix: said('改正环节或产业链，使两者一致', 'Correct the link or the chain, so that they agree'),
  projectOlder: said('库里的项目是 {on} 的，比这一行新', 'The project on record is of {on}, newer than this row'),
  projectOlderFix: said('核对后改“信息日期”，或删掉这一行', 'Check it and change its day, or leave the row out'),
  projectFix: said('改正后再导入', 'Correct it and import again'),
  firmByName: said('企业库里没有唯一的“{name}”，只记名称', 'No single enterprise is "{name}": only its name is kept'),
  tenantByName: said('企业库里没有“{name}”，只记名称', 'There is no enterprise "{name}": only its name is kept'),
  loadFix: said('写成 5 或 5kN/㎡、0.5t/㎡、500kg/㎡', 'Write 5 or 5kN/㎡, 0.5t/㎡, 500kg/㎡'),
  notYesNo: said('不是“是”或“否”', 'Neither 是 (yes) nor 否 (no)'),
  notAmount: said('不是带单位的金额', 'Not an amount with a unit'),
  notUrl: said('不是网址', 'Not a web address'),
  notYear: said('不是四位年份', 'Not a year of four digits'),
  notDecision: said('不是确认、驳回或待核', 'Not 确认 (confirm), 驳回 (reject) or 待核 (to review)'),
  notVersion: said('不是版本号', 'Not a version number'),
  placementMissing: said('占位编号缺失', 'The number of the placement is missing'),
  valueMissing: said(
    '“数值”缺失：没有数就不要写这一行，零要写 0',
    'The value is missing: leave the row out when there is none, write 0 for zero',
  ),
  nameIncomplete: said('企业名称缺失或不完整', 'The name of the enterprise is missing or incomplete'),
  demoName: said('示例企业的名称须含“示例”二字', 'The name of a demo enterprise must contain 示例'),
  broken: said(
    '含乱码（U+FFFD），原字在上游已丢失',
    'Has broken characters (U+FFFD); the original ones were lost before',
  ),
  shifted: said('这一列的内容不像该列，列可能错位', 'This does not look like its column; the columns may have shifted'),
  /** Of what a row refers to. */
  noSuch: said('没有这个{what}', 'There is no such {what}'),
  noSuchFix: said(
    '先导入该{what}，或改正名称、代码后再导入（首尾空白、换行、引号不同也算不同）',
    'Import this {what} first, or correct its name or code and import again (blanks at the ends, line breaks and quotation marks count too)',
  ),
  ambiguous: said(
    '这里有 {count} 个{what}都可能是它：{names}{more}',
    'It may be any of {count} things ({what}) here: {names}{more}',
  ),
  ambiguousFix: said(
    '写明全称或统一的代码，使它只指一个，再导入',
    'Write the full name or a unified code, so that it means only one, and import again',
  ),
  noSource: said('引用的依据不存在', 'It cites a source that is not there'),
  noSourceFix: said('先导入该依据，或改正编号', 'Import this source first, or correct its number'),
  /** Of other rows of the file. */
  repeatsRow: said('与第 {row} 行重复', 'Repeats row {row}'),
  contradicted: said(
    '第 {by} 行对同一事物写得不同，以第 {by} 行为准',
    'Row {by} says something else of the same thing; row {by} counts',
  ),
  contradictedFix: said('核对两行，只留正确的一行', 'Check both rows and keep only the right one'),
  decisionsDiffer: said('第 {rows} 行对同一条占位的结论不同', 'Rows {rows} decide differently on one placement'),
  decisionsDifferFix: said('只留一个结论后再导入', 'Keep one decision and import again'),
  fileNames: said(
    '同一信用代码在本文件里有不同的企业名称（另见第 {of} 行）',
    'One credit code has different names in this file (see also row {of})',
  ),
  fileCodes: said(
    '同一名称和所在区在本文件里有不同的信用代码（另见第 {of} 行）',
    'One name and district has different credit codes in this file (see also row {of})',
  ),
  fileContents: said(
    '同一企业在本文件里有内容不同的两行（另见第 {of} 行）',
    'Two rows of this file say different things of one enterprise (see also row {of})',
  ),
  /** Of what the map has. */
  againstPerson: said('与经人确认的“{value}”不同', 'Differs from "{value}", which a person confirmed'),
  againstPersonFix: said('核对后改正名单或系统里的一方', 'Check, then correct either the list or what the system has'),
  againstValue: said('与经人确认的值“{value}”不同', 'Differs from the value "{value}", which a person confirmed'),
  againstPlace: said(
    '与经人确认的所在地（{here}）不同：按地址应在 {there}',
    'Differs from the location ({here}), which a person confirmed: by its address it is in {there}',
  ),
  decide: said(
    '请人工核对后改正名单或系统里的一方，再导入',
    'Have a person check, correct either the list or what the system has, and import again',
  ),
  choose: said(
    '两个值都已留在企业页上：请人工核对后在那里选一个，或改正名单再导入',
    'Both values are kept on the page of the enterprise: check and choose one there, or correct the list and import again',
  ),
  homonyms: said(
    '已有 {count} 家同名企业，无法判断是哪一家',
    'There are {count} enterprises of this name; which one is meant cannot be told',
  ),
  homonymsFix: said(
    '写明统一社会信用代码或区县后再导入',
    'Write the unified social credit code or the district and import again',
  ),
  homonymsHere: said(
    '本区有 {count} 家同名企业，名单没有信用代码，无法判断是哪一家',
    'The district has {count} enterprises of this name and the list no credit code; which one is meant cannot be told',
  ),
  twoFirms: said(
    '信用代码指向“{name}”，名称和所在区指向另一家（{other}）',
    'The credit code means "{name}", the name and district another one ({other})',
  ),
  otherCode: said(
    '本区同名企业已登记信用代码 {uscc}，与名单不同',
    'The enterprise of this name in the district has the credit code {uscc}, not the one of the list',
  ),
  elsewhere: said(
    '落在 {place}（{id}），不在名单所属区（依据：{rule}）',
    'Lies in {place} ({id}), not in the district of the list (by: {rule})',
  ),
  checkDigit: said(
    '信用代码 {code} 校验位不对，按名称和所在区识别',
    'The check digit of the credit code {code} is wrong; known by name and district',
  ),
  statusUnknown: said(
    '经营状态“{word}”不认识，没有采用',
    'The operating status "{word}" is not known and was left out',
  ),
  shiftedCell: said(
    '“{title}”里是“{value}”，不像该列，未采用',
    '"{title}" holds "{value}", which does not look like that column and was left out',
  ),
  placementGone: said('没有这条占位记录，可能已被撤回', 'There is no such placement; it may have been withdrawn'),
  changedSince: said(
    '“{name}”的这条占位在导出之后被 {by} {when}改过，现为版本 {version}、{state}',
    'This placement of "{name}" was changed after the export by {by} {when}; it is now version {version}, {state}',
  ),
  surveyContradicted: said(
    '与 {count} 家已确认企业矛盾，不能记“查实没有”',
    '{count} enterprises are confirmed, so "none found" cannot be recorded',
  ),
  surveyContradictedFix: said(
    '先核对这些企业的占位，或改记“有”',
    'Check the placements of these enterprises first, or record 有 (found)',
  ),
  surveySameDay: said('同一天已由 {by} 记为“{word}”', 'Recorded as "{word}" on the same day by {by}'),
  surveySameDayFix: said(
    '与对方核对，在环节页上修改，或改正日期再导入',
    'Check with them and change it on the page of the link, or correct the date and import again',
  ),
  sameProduct: said('两端是同一个产品', 'Both ends are the same product'),
  sameProductFix: said(
    '产品不能是自己的上游、下游或小类，请改正其中一个',
    'A product cannot be upstream, downstream or part of itself; correct one of them',
  ),
  sameFirm: said('两端是同一家企业', 'Both ends are the same enterprise'),
  ownSupplyFix: said('企业不能供应自己，请改正其中一方', 'An enterprise cannot supply itself; correct one of them'),
  ownShareFix: said('企业不能持有自己，请改正其中一方', 'An enterprise cannot hold itself; correct one of them'),
  noCode: said('行业代码和名称都没有写', 'Neither the code nor the name of the industry is written'),
  noCodeFix: said('至少写明一个', 'Write at least one of them'),
  neither: said('既没有企业也没有地区', 'There is neither an enterprise nor a region'),
  neitherFix: said('至少写明企业或地区', 'Write at least an enterprise or a region'),
  linkOrCode: said('环节和行业代码须写且只写一个', 'Exactly one of link and industry code must be written'),
  linkOrCodeFix: said('留下其中一个', 'Keep one of them'),
  ownSuccessor: said('代码不能由自己继任', 'A code cannot succeed itself'),
  ownSuccessorFix: said('改正新代码，或删去这一行', 'Correct the new code, or remove this row'),
  stillCurrent: said('{code}（{name}）在系统里是现行代码', '{code} ({name}) is a current code in the system'),
  stillCurrentFix: said('核对该区划是否已撤销', 'Check whether this region was abolished'),
  oldCode: said('这个代码属于旧版', 'This code belongs to an earlier edition'),
  oldCodeFix: said('{source}：{note}；删去这一行', '{source}: {note}; remove this row'),
  renamedCode: said('“{stated}”按 {source} 改为“{name}”', '"{stated}" became "{name}" by {source}'),
  keptEdits: said(
    '“{name}”的{fields}是本区改过的，没有覆盖；文件里的值留作待选，可在该环节的规则页取舍',
    'What the district changed of "{name}" ({fields}) was not overwritten; the values of the file are kept to choose from on the page of its rules',
  ),
  /** What to do about a cell. */
  byKind: said(
    '按“{kind}”的格式改正“{column}”后重新导入',
    'Correct "{column}" to the form of "{kind}" and import again',
  ),
  byHeader: said('按表头改正“{title}”后重新导入', 'Correct "{title}" by the header and import again'),
  mend: said('改正后重新导入', 'Correct it and import again'),
  widthFix: said(
    '补齐或合并这一行的单元格，使列数与表头一致，再导入',
    'Fill in or join the cells of this row, so that they are as many as in the header, and import again',
  ),
  nameFix: said('填写执照上的全称后再导入', 'Write the full name on the licence and import again'),
  dateFix: said(
    '写成 1994-12-28 这样的日期；若整行错位，先对齐各列',
    'Write a date like 1994-12-28; if the whole row has shifted, align its columns first',
  ),
  listFix: said(
    '核对原始登记，改正“{title}”（若整行错位，先对齐各列）后再导入',
    'Check the register, correct "{title}" (if the whole row has shifted, align its columns first) and import again',
  ),
  foundFix: said('写“有”或“查实没有”', 'Write 有 (found) or 查实没有 (none found)'),
  amountFix: said(
    '写成 20亿元、5000万元 这样带单位的金额',
    'Write an amount with its unit, such as 20亿元 or 5000万元',
  ),
  shareFix: said('写成 51% 这样带百分号的比例', 'Write a share with a percent sign, such as 51%'),
  decisionFix: said(
    '填“确认”“驳回”或“待核”，不处理的留空',
    'Write 确认 (confirm), 驳回 (reject) or 待核 (to review); leave empty what is not decided',
  ),
  placementFix: said(
    '从导出的复核表里照抄这一行的占位编号',
    'Copy the number of the placement from this row of the exported sheet',
  ),
  versionFix: said('从导出的复核表里照抄这一行的版本', 'Copy the version from this row of the exported sheet'),
  reasonFix: said(
    '在“理由”列写明后再导入（200 字以内）',
    'Write it in the column 理由 (at most 200 characters) and import again',
  ),
  exportAgain: said(
    '重新导出复核表，在新表上填写后再导入',
    'Export the review sheet again, fill in the new one and import it',
  ),
  groupNotOfChain: said('不是负责这条链的小组', 'Not a group that works on this chain'),
  groupNotOfChainFix: said('留空，或写这些小组之一：{known}', 'Leave it empty, or write one of these groups: {known}'),
  shelvedBare: said('搁置没有写理由或再看日期', 'Shelved without a reason or a day to look again'),
  shelvedBareFix: said('在“理由”和“再看日期”两列都写上', 'Fill in both the reason and the day to look again'),
  targetMoved: said(
    '储备库里是“{from}”，不能直接改为“{to}”',
    'In the reserve it is {from}, which cannot become {to} at once',
  ),
  targetMovedFix: said(
    '在储备库页面一步一步改，或把这一格留空',
    'Move it step by step on the page of the reserve, or leave the cell empty',
  ),
  firmMade: said('库里没有“{name}”，已按名称新建（待核）', '"{name}" was not there: made by its name, to be verified'),
} as const;
