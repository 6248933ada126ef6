import { describe, expect, it } from 'vitest';
import { InvalidError } from '../../server/platform/kernel/errors.ts';
import { checkAnswers, type VisitAnswer } from '../../server/targeting/visit.rules.ts';
import { answersOf, emptyAnswer, emptyForm, firmless } from '../../web/targeting/visit/answers.ts';

function refusal(answers: readonly VisitAnswer[]): { readonly zh: string; readonly field: string | null } {
  try {
    checkAnswers(answers);
  } catch (error) {
    if (error instanceof InvalidError) return { zh: error.messageIn('zh'), field: error.field };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('answers of a visit', () => {
  it('are taken as they are said, money exact to the fen', () => {
    const [plan, need, seller] = checkAnswers([
      { kind: 'EXPANSION', text: ' 二期产线 ', amount: '1.25亿元' },
      { kind: 'SPACE', text: '3000 平厂房' },
      { kind: 'SUPPLIER', newFirm: { name: ' 某材料有限公司 ' }, text: '' },
    ]);
    expect(plan).toMatchObject({ text: '二期产线', amountText: '1.25亿元', amountFen: 12_500_000_000n, firm: null });
    expect(need).toMatchObject({ text: '3000 平厂房', amountText: null, amountFen: null });
    expect(seller).toMatchObject({ text: null, firm: { newFirm: { name: '某材料有限公司' } } });
  });

  it('tell the question and the row within it when one cannot be taken', () => {
    const fine: VisitAnswer = { kind: 'SUPPLIER', enterpriseId: 'a' };
    expect(refusal([fine, { kind: 'PROBLEM', text: '用工' }, { kind: 'SUPPLIER', text: '轴承' }])).toEqual({
      zh: expect.stringContaining('供应商第 2 行'),
      field: 'answers.2',
    });
    expect(refusal([{ kind: 'PROBLEM', text: ' ' }]).zh).toContain('没有写内容');
    expect(refusal([{ kind: 'EXPANSION', text: '扩建', amount: '5000' }]).zh).toContain('5000万元');
    expect(refusal([{ kind: 'SPACE', text: '厂房', amount: '5000万元' }]).zh).toContain('用地用房需求第 1 行');
    expect(refusal([{ kind: 'CUSTOMER', newFirm: { name: '某公司', uscc: '123' } }]).zh).toContain('123');
    expect(refusal([]).zh).toContain('1 到 60');
    expect(refusal(Array.from({ length: 61 }, () => fine)).field).toBe('answers');
  });
});

describe('the form of a visit', () => {
  it('sends the rows that say something, a firm by id when it was chosen', () => {
    const [supplier = emptyAnswer('SUPPLIER', 0), customer = supplier, ...rest] = emptyForm();
    const rows = [
      { ...supplier, firm: '某材料有限公司', text: '铜箔' },
      { ...customer, firm: '某整车厂', enterpriseId: 'e-1', amount: '不算' },
      ...rest,
    ];
    expect(answersOf(rows)).toEqual([
      { kind: 'SUPPLIER', text: '铜箔', newFirm: { name: '某材料有限公司' } },
      { kind: 'CUSTOMER', enterpriseId: 'e-1' },
    ]);
    expect(firmless(rows)).toBeNull();
    expect(firmless([...rows, { ...emptyAnswer('SUPPLIER', 9), text: '铝箔' }])).toEqual({ kind: 'SUPPLIER', row: 2 });
  });
});
