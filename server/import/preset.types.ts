import { z } from 'zod';

/** Where a column of a kind comes from: a field of the foreign row, perhaps put into other words. */
const column = z.union([
  z.string(),
  z.strictObject({
    from: z.string(),
    prefix: z.string().default(''),
    suffix: z.string().default(''),
    /** What the foreign set writes, as the kind writes it; what is not here stays as it is. */
    words: z.record(z.string(), z.string()).optional(),
    /** Takes the value as the key of an object in another file of the set. */
    lookup: z.string().optional(),
  }),
]);

const part = z.strictObject({
  file: z.string(),
  kind: z.string(),
  /** The field of the file's object that holds the rows; without it the file is JSON Lines, an array or CSV. */
  at: z.string().optional(),
  /** Each entry of this field is a row of its own with `key` and `value`; true: the file is one object of entries. */
  entries: z.union([z.literal(true), z.string()]).optional(),
  /** Only rows whose field has this value. */
  where: z.record(z.string(), z.string()).optional(),
  columns: z.record(z.string(), column),
  /** Columns that the set does not say, the same in every row. */
  constants: z.record(z.string(), z.string()).default({}),
});

export const preset = z.strictObject({
  name: z.string(),
  title: z.string(),
  source: z.strictObject({ title: z.string(), issuer: z.string().nullable(), date: z.iso.date().nullable() }),
  parts: z.array(part).min(1),
});

/** How a foreign set maps onto the kinds: data, so that others can be added as a file. */
export type Preset = z.infer<typeof preset>;
export type PresetPart = Preset['parts'][number];
