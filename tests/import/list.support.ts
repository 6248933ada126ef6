import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';

interface ListOptions {
  /** Number of the first enterprise. */
  readonly from?: number;
  readonly town?: string;
  readonly scope?: string;
  readonly capital?: string;
}

const header = '企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址';
const scopes = [
  '软件开发；应用软件定制开发。',
  '计算机软件销售；信息系统集成服务',
  '基金管理；投资咨询',
  '文艺演出；旅行社服务',
];

/** A list of so many enterprises of 玄武区 as a registry exports it: the same numbers are the same enterprises. */
export function listOf(count: number, options: ListOptions = {}): string {
  const { from = 0, town = '玄武区玄武湖街道', scope, capital = '500(万元)' } = options;
  const rows = Array.from({ length: count }, (_, index) => {
    const number = String(from + index).padStart(6, '0');
    const body = `91320102MA0${number}`;
    const code = body + (checkCharacter(body) ?? '');
    const does = scope ?? scopes[index % scopes.length];
    return `示例第${number}号科技有限公司,${code},2001-02-03,有限责任公司,${capital},${does},江苏,南京,南京市${town}${number}号`;
  });
  return `${[header, ...rows].join('\n')}\n`;
}
