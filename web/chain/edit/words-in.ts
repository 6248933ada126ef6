/** The words of a field, one after another; null: none, then the name stands for them. */
export function wordsIn(field: string): string[] | null {
  const words = field.split(/[\s、，,；;]+/u).filter((each) => each !== '');
  return words.length === 0 ? null : words;
}
