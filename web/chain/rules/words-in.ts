/** The words that a rival value holds: a list as JSON text; none when it is no list. */
export function wordsIn(value: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
  }
}
