/** An example as its form shows it: facts as texts, what must come out. */
export interface FormExample {
  readonly name: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const partsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The examples of a JSON text; null: it is none that the form can show. */
export function examplesOf(json: string): readonly FormExample[] | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  return value.map((each: unknown): FormExample => {
    const parts = new Map(partsOf(each));
    const expected = partsOf(parts.get('expect'));
    return {
      name: shown(parts.get('case')),
      facts: Object.fromEntries(partsOf(parts.get('facts')).map(([fact, known]) => [fact, shown(known)])),
      status: shown(expected.find(([key]) => key === 'status')?.[1]),
      outputs: Object.fromEntries(
        expected.flatMap(([key, due]) => (key === 'status' || Array.isArray(due) ? [] : [[key, shown(due)]])),
      ),
    };
  });
}

const told = (value: string): string | boolean => (value === 'true' ? true : value === 'false' ? false : value);

/** Examples as the server takes them; what is left empty is not known. */
export function examplesJson(examples: readonly FormExample[]): string {
  const cases = examples.map(({ name, facts, status, outputs }) => ({
    case: name,
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([fact, value]) => (value.trim() === '' ? [] : [[fact, told(value.trim())]])),
    ),
    expect: {
      status,
      ...Object.fromEntries(
        Object.entries(outputs).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]])),
      ),
    },
  }));
  return JSON.stringify(cases, null, 2);
}
