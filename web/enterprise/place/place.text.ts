import { inLanguage } from '../../platform/text/language.ts';
import { plural } from '../../platform/text/plural.ts';

/** What the list of disputed places says. */
export const text = inLanguage({
  zh: {
    lead: '地址、代码沿革和信用代码前几位指向不同的区。选定后由人确认，名单不再改动它。',
    count: (count: number) => `${count} 家待裁定`,
    region: '请先在上面选一个范围。',
    none: '这个范围里没有所在区有分歧的企业。',
    head: { name: '企业', address: '登记地址', now: '现在', opinions: '各依据的说法', decide: '裁定' },
    rule: {
      ADDRESS: '地址',
      ADDRESS_HISTORY: '地址里的旧区名',
      CODE_HISTORY: '代码沿革',
      CODE: '信用代码',
      LIST: '名单所属区',
      DECIDED: '人工裁定',
    },
    says: (rule: string, name: string) => `${rule}：${name}`,
    reason: '理由',
    reasonHint: '凭什么定，例如：现场核实',
    choose: (name: string) => `定为${name}`,
    next: '下一页',
  },
  en: {
    lead: 'Address, code history and the first digits of the credit code point to different districts. Once a person has decided, no list changes it.',
    count: (count) => `${plural(count, 'enterprise')} to decide`,
    region: 'Choose an area above first.',
    none: 'No enterprise of this area has a disputed district.',
    head: {
      name: 'Enterprise',
      address: 'Registered address',
      now: 'Now',
      opinions: 'What each basis says',
      decide: 'Decide',
    },
    rule: {
      ADDRESS: 'Address',
      ADDRESS_HISTORY: 'Former name in the address',
      CODE_HISTORY: 'Code history',
      CODE: 'Credit code',
      LIST: 'District of the list',
      DECIDED: 'Decided by a person',
    },
    says: (rule, name) => `${rule}: ${name}`,
    reason: 'Reason',
    reasonHint: 'On what grounds, for example: seen on site',
    choose: (name) => `It is ${name}`,
    next: 'Next page',
  },
});
