import { type InLanguages, type Language, said } from '../platform/kernel/language.ts';
import type { Problem } from './import.types.ts';
import { widthColumn } from './sheet.rules.ts';

/** Stands for a column where all of a row is meant. */
export const wholeRow = '（整行）';

/** What the columns of sheets are called in English; the sheets themselves are in Chinese. */
const english: Readonly<Record<string, string>> = {
  [wholeRow]: '(whole row)',
  [widthColumn]: 'Number of columns',
  企业名称: 'Enterprise name',
  统一社会信用代码: 'Unified social credit code',
  注册日期: 'Registration date',
  企业类型: 'Enterprise type',
  注册资金: 'Registered capital',
  经营范围: 'Business scope',
  所在省份: 'Province',
  注册地址: 'Registered address',
  行业代码: 'Industry code',
  经营状态: 'Operating status',
  曾用名: 'Former names',
  占位编号: 'Placement number',
  版本: 'Version',
  结论: 'Decision',
  理由: 'Reason',
  简称: 'Short name',
  证券代码: 'Stock code',
  交易所: 'Exchange',
  上市日期: 'Listing date',
  地区: 'Region',
  地址: 'Address',
  产品: 'Product',
  关系: 'Relation',
  关联产品: 'Related product',
  模式: 'Mode',
  状态: 'State',
  负责小组: 'Group',
  下一步: 'Next step',
  下一步日期: 'Day of the next step',
  再看日期: 'Look again on',
  企业: 'Enterprise',
  行业名称: 'Industry name',
  分类体系: 'Classification',
  代码: 'Code',
  名称: 'Name',
  上级代码: 'Parent code',
  层级: 'Level',
  说明: 'Note',
  类别: 'Category',
  依据: 'Source',
  产品名称: 'Product name',
  别名: 'Aliases',
  产业链: 'Chain',
  环节: 'Link',
  摸底日期: 'Survey date',
  摸底人: 'Surveyed by',
  结果: 'Result',
  范围: 'Scope',
  现行: 'Current',
  旧代码: 'Former code',
  旧名称: 'Former name',
  新代码: 'New code',
  行业: 'Industry',
  上游行业: 'Upstream industry',
  权重: 'Weight',
  占比: 'Share of revenue',
  事项: 'Subject',
  日期: 'Date',
  类型: 'Type',
  金额: 'Amount',
  进展: 'Progress',
  链接: 'Web address',
  指标: 'Measure',
  年份: 'Year',
  数值: 'Value',
  单位: 'Unit',
  来源: 'Origin',
  供应方: 'Supplier',
  采购方: 'Customer',
  供应内容: 'What is supplied',
  股东企业: 'Shareholder',
  被投资企业: 'Enterprise held',
  持股比例: 'Share held',
  截至日期: 'As of',
  单位名称: 'Organisation name',
  上级单位: 'Parent organisation',
};

/** The value of a cell as it was kept; the width of a row, which is no cell of the file, in the reader's language. */
export function valueIn(language: Language, { column, value }: Pick<Problem, 'column' | 'value'>): string {
  if (language === 'zh' || column !== widthColumn) return value;
  const [own = '', header = ''] = value.match(/\d+/g) ?? [];
  return `${own} cells, the header has ${header}`;
}

/** The title of a column in every language; a heading of a file's own is as it is. */
export function columnTitle(title: string): InLanguages<string> {
  return said(title, english[title] ?? title);
}
