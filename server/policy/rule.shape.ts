import { z } from 'zod';
import { capScopes, type Expr, factTypes, grantKinds, levels, ruleKinds, stackings } from './rule.types.ts';

const deepest = 40;
const inBoth = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const name = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const decimal = z.string().regex(/^-?\d{1,18}(\.\d{1,8})?$/);

const expr: z.ZodType<Expr> = z.lazy(() => form);
const pair = z.tuple([expr, expr]).readonly();
const list = z.array(expr).min(1).max(50).readonly();
const tier = z.tuple([expr, expr]).readonly();
const part = z.union([z.enum(['floor', 'prorata']), z.strictObject({ param: name })]);

const form = z.union([
  z.strictObject({ fact: name }),
  z.strictObject({ num: decimal, unit: z.string().exactOptional() }),
  z.strictObject({ text: z.string() }),
  z.strictObject({ bool: z.boolean() }),
  z.strictObject({ day: z.iso.date() }),
  z.strictObject({ param: name, is: z.string() }),
  z.strictObject({ and: list }),
  z.strictObject({ or: list }),
  z.strictObject({ not: expr }),
  z.strictObject({ eq: pair }),
  z.strictObject({ in: z.tuple([expr, list]).readonly() }),
  z.strictObject({ gte: pair }),
  z.strictObject({ gt: pair }),
  z.strictObject({ lte: pair }),
  z.strictObject({ lt: pair }),
  z.strictObject({ add: list }),
  z.strictObject({ sub: pair }),
  z.strictObject({ mul: list }),
  z.strictObject({ div: pair }),
  z.strictObject({ min: list }),
  z.strictObject({ max: list }),
  z.strictObject({ units: pair, part }),
  z.strictObject({ if: z.tuple([expr, expr, expr]).readonly() }),
  z.strictObject({ first: z.array(tier).min(1).max(50).readonly(), else: expr }),
]);

const option = z.strictObject({ key: z.string().min(1), name: inBoth });

const output = z.strictObject({
  name: inBoth,
  value: expr,
  unit: z.string().nullable(),
  payer: z.enum(levels).exactOptional(),
  cap: z
    .strictObject({
      amount: decimal,
      unit: z.string(),
      scope: z.union([z.enum(capScopes), z.strictObject({ param: name })]),
    })
    .exactOptional(),
});

const param = z.strictObject({ name: inBoth, options: z.array(option).min(2), default: z.string(), why: inBoth });

export const ruleShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  kind: z.enum(ruleKinds),
  gives: z.enum(grantKinds),
  name: inBoth,
  clause: z.string().min(1),
  when: expr,
  outputs: z.record(name, output),
  params: z.record(name, param),
  stacking: z.strictObject({ group: z.string().min(1), reading: z.enum(stackings), why: inBoth }).nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  review: inBoth.nullable(),
});

export const factShape = z.strictObject({
  id: name,
  name: inBoth,
  type: z.enum(factTypes),
  unit: z.string().exactOptional(),
  options: z.array(option).min(2).exactOptional(),
  yearsAfter: z.strictObject({ fact: name, years: z.number().int().positive() }).exactOptional(),
});

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const clauseShape = z.strictObject({
  id: z.string().min(1),
  article: z.string().min(1),
  /** The quote itself is in the document alone: how long it is without white space, and its SHA-256. */
  quote: z.strictObject({ length: z.number().int().positive(), sha256: hash }),
  source: z.string().min(1),
});

export const documentShape = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  short: z.string().min(1),
  level: z.enum(levels),
  region: z.string().min(1),
  number: z.string().nullable(),
  issuer: z.string().min(1),
  issued: z.iso.date().nullable(),
  inForceFrom: z.iso.date().nullable(),
  inForceTo: z.iso.date().nullable(),
  supersedes: z.string().nullable(),
  /** The chains that it is about; none: all of them. */
  industries: z.array(z.string()).exactOptional(),
  clauses: z.array(clauseShape).min(1),
});

/** How deep a value is nested; so far a formula may go, so that no formula is too deep to be read. */
function depthOf(value: unknown, left: number): number {
  if (typeof value !== 'object' || value === null || left === 0) return 0;
  return 1 + Math.max(0, ...Object.values(value).map((each) => depthOf(each, left - 1)));
}

/** Whether JSON is shallow enough to be read as a rule. */
export const isShallow = (value: unknown): boolean => depthOf(value, deepest + 1) <= deepest;
