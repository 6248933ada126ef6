export const branchForms = ['LEGAL_PERSON', 'BRANCH', 'OUTLET', 'OFFICE'] as const;
export type BranchForm = (typeof branchForms)[number];

const office = /(办事处|代表处|联络处)$/;
const branch = /(分公司|分行|分社|分所|分院|分厂|分部|分中心|支公司|项目部)$/;
const outlet = /(支行|营业部|营业所|营业厅|分理处|储蓄所|邮政所|邮政支局|分店)$/;
// An 经营部 or 加油站 of nobody is a firm of its own: these words tell an outlet only after the firm that owns it.
const owned = /(公司|银行|集团|信用社|厂).{0,16}(部|店|站|所|厂|馆|场|社|院|室|柜)$/;

/** What a full name says: a legal person, a branch (分公司), an outlet (支行, 营业部, 门市部 …) or an office. */
export function branchFormOf(name: string): BranchForm {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll(/\([^()]*\)/g, '');
  if (office.test(plain)) return 'OFFICE';
  if (branch.test(plain)) return 'BRANCH';
  return outlet.test(plain) || owned.test(plain) ? 'OUTLET' : 'LEGAL_PERSON';
}
