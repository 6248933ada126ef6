/** Whether an enterprise still is one, as a registry says; UNVERIFIED (no list says so) and DEMO are set elsewhere. */
export type RegisteredStatus = 'ACTIVE' | 'CLOSED' | 'MOVED_OUT';

// The order counts: 吊销，未注销 is closed although it is not struck off, and 存续 in brackets explains 在营.
const words: readonly (readonly [RegExp, RegisteredStatus])[] = [
  [/注销|吊销|撤销|除名|解散|责令关闭|已?歇业|停业|清算|已告解散/, 'CLOSED'],
  [/迁出|迁移异地/, 'MOVED_OUT'],
  [/存续|在业|在营|开业|正常|在册|登记成立|确立|迁入|仍注册/, 'ACTIVE'],
];

/** What a list's word for the state of a registration means; null for a word that is not known. */
export function statusOfWord(word: string): RegisteredStatus | null {
  const plain = word.normalize('NFKC').replaceAll(/\s+/g, '');
  return words.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
