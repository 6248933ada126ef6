import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dayOf } from '../platform/kernel/dates.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { unitKinds } from './carrier.types.ts';
import { type CarrierRules, wantedFields } from './inventory.rules.ts';

const count = z.number().int().positive();

const shape = z
  .array(
    z.strictObject({
      id: z.string(),
      validFrom: z.iso.date(),
      validTo: z.iso.date().nullable(),
      source: z.string().min(1),
      staleDays: count,
      sizeBands: z.array(count).min(1),
      endingMonths: z.array(count).min(1),
      hundredMillionTaxFen: count,
      specialisedShare: z.number().min(0).max(1),
      wanted: z.record(z.enum(unitKinds), z.array(z.enum(wantedFields)).min(1)),
    }),
  )
  .min(1);

let known: readonly CarrierRules[] | null = null;

/** The rules of carriers in force on a day (Asia/Shanghai), as the shipped file says. */
export function carrierRulesOn(day: string): CarrierRules {
  known ??= shape.parse(
    JSON.parse(readFileSync(new URL('../../seed/carrier/carrier-rules.json', import.meta.url), 'utf8')),
  );
  const found = known.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  invariant(found, `rules of carriers are in force on ${day}`);
  return found;
}

/** The rules and the day that they are asked for. */
export interface CarrierNow {
  readonly today: string;
  readonly rules: CarrierRules;
}

export function carrierNow(): CarrierNow {
  const today = dayOf(new Date());
  return { today, rules: carrierRulesOn(today) };
}
