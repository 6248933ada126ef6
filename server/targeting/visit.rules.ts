import { capitalOf } from '../enterprise/capital.rules.ts';
import { isUscc, normaliseCode } from '../enterprise/uscc.rules.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { type VisitQuestion, visitQuestions } from './visit.types.ts';

type Given<T> = T | null | undefined;

export interface VisitAnswer {
  readonly kind: VisitQuestion;
  /** What is supplied, planned, needed or wrong. */
  readonly text?: Given<string>;
  /** Of a plan, with its unit: 5000万元. */
  readonly amount?: Given<string>;
  readonly enterpriseId?: Given<string>;
  readonly newFirm?: Given<{ readonly name: string; readonly uscc?: Given<string> }>;
}

export interface CheckedAnswer {
  readonly kind: VisitQuestion;
  readonly text: string | null;
  readonly amountText: string | null;
  readonly amountFen: bigint | null;
  readonly firm: Pick<VisitAnswer, 'enterpriseId' | 'newFirm'> | null;
}

export const questionNames: Readonly<Record<VisitQuestion, InLanguages<string>>> = {
  SUPPLIER: said('供应商', 'Suppliers'),
  CUSTOMER: said('客户', 'Customers'),
  EXPANSION: said('扩产意向', 'Plans to expand'),
  SPACE: said('用地用房需求', 'Room needed'),
  PROBLEM: said('困难与诉求', 'Problems'),
};

/** The word that a signal of each question is filed under, as lists of signals write it. */
export const signalKinds = { EXPANSION: '扩产', SPACE: '用地用房' } as const;

const mostAnswers = 60;
const longest = 200;

const askedOfFirms: readonly VisitQuestion[] = ['SUPPLIER', 'CUSTOMER'];

/** Answers are counted within their question, as the form lists them: "供应商第 2 行". */
function placed(kind: VisitQuestion, place: number, detail: InLanguages<string>, field: string): InvalidError {
  const name = questionNames[kind];
  const row = said(`${name.zh}第 ${place} 行`, `${name.en}, row ${place}`);
  return new InvalidError('valueInvalid', { field, params: { field: row, detail } });
}

function checkedFirm(answer: VisitAnswer, refuse: (detail: InLanguages<string>) => InvalidError) {
  const { enterpriseId, newFirm } = answer;
  const name = newFirm?.name.trim() ?? '';
  if (!enterpriseId && name === '') throw refuse(said('没有写企业', 'no firm is named'));
  if ([...name].length > 100) throw refuse(said('企业名称超过 100 字', 'the name is longer than 100 characters'));
  const uscc = newFirm?.uscc?.trim() ?? '';
  if (uscc !== '' && !isUscc(normaliseCode(uscc))) {
    throw refuse(said(`“${uscc}”不是有效的统一社会信用代码`, `"${uscc}" is no valid unified social credit code`));
  }
  return enterpriseId ? { enterpriseId } : { newFirm: { name, ...(uscc === '' ? {} : { uscc }) } };
}

/** Answers of a visit as they can be written. Throws INVALID with the question and the row. */
export function checkAnswers(answers: readonly VisitAnswer[]): readonly CheckedAnswer[] {
  if (answers.length === 0 || answers.length > mostAnswers) {
    const detail = said(`须有 1 到 ${mostAnswers} 项回答`, `give 1 to ${mostAnswers} answers`);
    throw new InvalidError('valueInvalid', { field: 'answers', params: { field: said('回答', 'Answers'), detail } });
  }
  const places = new Map(visitQuestions.map((kind) => [kind, 0]));
  return answers.map((answer, index) => {
    const { kind } = answer;
    const place = (places.get(kind) ?? 0) + 1;
    places.set(kind, place);
    const refuse = (detail: InLanguages<string>) => placed(kind, place, detail, `answers.${index}`);
    const ofFirms = askedOfFirms.includes(kind);
    const text = answer.text?.trim() || null;
    const amountText = answer.amount?.trim() || null;
    if (text !== null && [...text].length > longest) {
      throw refuse(said(`超过 ${longest} 字`, `longer than ${longest} characters`));
    }
    if (!ofFirms && text === null) throw refuse(said('没有写内容', 'it says nothing'));
    const amount = amountText === null ? null : capitalOf(amountText);
    if (amountText !== null && (amount === null || kind !== 'EXPANSION')) {
      throw refuse(
        said(`金额“${amountText}”读不出，须写明单位，例如 5000万元`, `"${amountText}" is no amount, write 5000万元`),
      );
    }
    return {
      ...{ kind, text, amountText },
      amountFen: amount?.currency === 'CNY' ? amount.fen : null,
      firm: ofFirms ? checkedFirm(answer, refuse) : null,
    };
  });
}
