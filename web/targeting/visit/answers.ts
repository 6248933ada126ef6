import { type Question, questions } from './visit.query.ts';

/** A row of the form as it is being written. */
export interface Answer {
  readonly key: number;
  readonly kind: Question;
  /** A firm by name; by id when it was chosen from those on record. */
  readonly firm: string;
  readonly enterpriseId: string | null;
  readonly text: string;
  readonly amount: string;
}

export const ofFirms = (kind: Question): boolean => kind === 'SUPPLIER' || kind === 'CUSTOMER';

export function emptyAnswer(kind: Question, key: number): Answer {
  return { key, kind, firm: '', enterpriseId: null, text: '', amount: '' };
}

export const emptyForm = (): readonly Answer[] => questions.map((kind, index) => emptyAnswer(kind, index));

const said = ({ firm, text, amount }: Answer): boolean => [firm, text, amount].some((each) => each.trim() !== '');

/** The rows that say something, as they are sent. */
export function answersOf(rows: readonly Answer[]) {
  return rows.filter(said).map(({ kind, firm, enterpriseId, text, amount }) => ({
    kind,
    ...(text.trim() === '' ? {} : { text }),
    ...(kind === 'EXPANSION' && amount.trim() !== '' ? { amount } : {}),
    ...(ofFirms(kind) ? (enterpriseId === null ? { newFirm: { name: firm } } : { enterpriseId }) : {}),
  }));
}

/** The first row that says what is traded but not with whom. */
export function firmless(rows: readonly Answer[]): { readonly kind: Question; readonly row: number } | null {
  for (const kind of questions) {
    if (!ofFirms(kind)) continue;
    const own = rows.filter((each) => each.kind === kind);
    const row = own.findIndex((each) => said(each) && each.firm.trim() === '');
    if (row >= 0) return { kind, row: row + 1 };
  }
  return null;
}
