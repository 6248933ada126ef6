import { Float, type Value } from '../graph/query.ts';
import { invariant } from '../kernel/invariant.ts';

/**
 * A stored value as an archive writes it. JSON knows one kind of number: whole floats and integers beyond 2^53 are
 * written as text under a mark, so that they come back as what they were.
 */
export type ArchivedValue =
  | string
  | number
  | boolean
  | { readonly $int: string }
  | { readonly $float: string }
  | readonly ArchivedValue[];

const known = /^(LIST<)?(STRING|BOOLEAN|INTEGER|FLOAT|NOTHING)\b/;

function archivedInteger(text: string): ArchivedValue {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : { $int: text };
}

function archivedFloat(number: number): ArchivedValue {
  if (Number.isFinite(number) && !Number.isInteger(number)) return number;
  return { $float: Object.is(number, -0) ? '-0' : String(number) };
}

function archivedItem(type: string, value: Value): ArchivedValue {
  if (type === 'INTEGER') return archivedInteger(String(value));
  if (type === 'FLOAT') return archivedFloat(Number(value));
  invariant(typeof value === 'string' || typeof value === 'boolean', `a ${type} is a text or a truth value`);
  return value;
}

/** A stored value of a type as `valueType` names it; throws for types that nothing here is stored in. */
export function archivedValue(type: string, value: Value): ArchivedValue {
  const [, list, item = ''] = known.exec(type) ?? [];
  invariant(item !== '', `no archive of a value of type ${type}`);
  if (list === undefined) return archivedItem(item, value);
  invariant(Array.isArray(value), 'a list');
  return value.map((one: Value) => archivedItem(item, one));
}

function marked(value: object): Value | undefined {
  const entries = Object.entries(value);
  const [mark, text] = entries[0] ?? [];
  if (entries.length !== 1 || typeof text !== 'string') return undefined;
  if (mark === '$int' && /^-?\d{1,19}$/.test(text)) return BigInt(text);
  if (mark === '$float' && /^(NaN|-?Infinity|-?[\d.e+]+)$/.test(text)) return new Float(Number(text));
  return undefined;
}

/** What an archived value is stored as again; undefined for what no archive of ours holds. */
export function restoredValue(value: unknown): Value | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => (Array.isArray(item) ? undefined : restoredValue(item)));
    const found = items.filter((item) => item !== undefined);
    return found.length === items.length ? found : undefined;
  }
  return typeof value === 'object' && value !== null ? marked(value) : undefined;
}
