import { z } from 'zod';
import { Float, type Value } from '../graph/query.ts';
import { invariant } from '../kernel/invariant.ts';

type Values = { readonly [key: string]: Value };
type Stored = string | number | boolean | null | readonly Stored[];

const stored: z.ZodType<Stored> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(stored)]),
);
const image = z.object({ props: z.record(z.string(), stored), floats: z.array(z.string()) });
/** All that a fact said at a moment. */
export type FactImage = z.infer<typeof image>;

const entry = z.union([
  z.object({ kind: z.string(), created: z.array(z.string()) }),
  z.object({ kind: z.string(), changed: z.array(z.object({ id: z.string(), before: image })) }),
  z.object({
    kind: z.string(),
    removed: z.array(z.object({ id: z.string(), from: z.string(), to: z.string(), before: image })),
  }),
]);
/** What one statement wrote: new facts by id, changed and removed ones with all that they said before. */
export type FactLogEntry = z.infer<typeof entry>;

/** What a transaction wrote, in order: undone backwards. */
export type FactLog = FactLogEntry[];

/** The image of a fact as a statement answered it. */
export function imageOf(before: Values, floats: readonly string[]): FactImage {
  const { _lock, ...props } = before;
  const read = z.record(z.string(), stored).safeParse(props);
  invariant(read.success, 'a fact holds texts, numbers, truths and lists of them');
  return { props: read.data, floats: [...floats] };
}

/** An image as it is written back: whole numbers that were floats stay floats. */
export function valuesOf({ props, floats }: FactImage): Values {
  const all = Object.entries(props).map(([key, value]): [string, Value] => [
    key,
    typeof value === 'number' && floats.includes(key) ? new Float(value) : value,
  ]);
  return Object.fromEntries(all);
}

/** A log as text. */
export function writeLog(log: FactLog): string {
  return JSON.stringify(log);
}

/** The log that a text holds. */
export function readLog(text: string): FactLog {
  return z.array(entry).parse(JSON.parse(text));
}
