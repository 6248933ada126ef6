import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { invariant } from '../platform/kernel/invariant.ts';
import { type FitRules, fitFactors } from './choose.types.ts';

const share = z.number().min(0).max(1);
const count = z.number().int().positive();

const shape = z
  .array(
    z.strictObject({
      ...{ id: z.string(), validFrom: z.iso.date(), validTo: z.iso.date().nullable(), source: z.string().min(1) },
      weights: z.record(z.enum(fitFactors), z.number().nonnegative()),
      ...{ chainOnly: share, near: share, fewFirms: share, manyFirms: share },
      ...{ fullNeighbours: count, enoughFirms: count },
    }),
  )
  .min(1);

let known: z.infer<typeof shape> | null = null;

/** How links are ranked for a carrier on a day, as the shipped file says. */
export function fitRulesOn(day: string): FitRules {
  known ??= shape.parse(
    JSON.parse(readFileSync(new URL('../../seed/matching/industry-fit.json', import.meta.url), 'utf8')),
  );
  const found = known.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  invariant(found, `rules of fit are in force on ${day}`);
  return found;
}
