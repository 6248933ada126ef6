/** What a template, a link or a lane says in a field. */
export type TemplateValue = string | boolean | null | readonly string[];

/** The written form of a value, as a claim keeps it: a list as JSON text. */
export function valueText(value: TemplateValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// The first kind of capacity is the link's own: only of these does the order say something.
const ordered = new Set(['capacityKinds', 'leaderTypes']);

/** Whether two values say the same: the order of words and codes says nothing. */
export function sameValue(field: string, a: TemplateValue, b: TemplateValue): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && !ordered.has(field)) {
    return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  }
  return valueText(a) === valueText(b);
}

/** A value in parts to be read one beside the other. */
export function valueParts(value: TemplateValue): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}
