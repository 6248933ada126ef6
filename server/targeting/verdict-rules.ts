import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { invariant } from '../platform/kernel/invariant.ts';
import type { VerdictRules } from './targeting.types.ts';

const whole = z.number().int().nonnegative();
const share = z.number().gt(0).lt(1);
export const verdictRulesShape = z.strictObject({
  id: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  source: z.string().min(1),
  by: z.string().exactOptional(),
  prior: whole.positive(),
  interval: share,
  expectedAtLeast: z.number().positive(),
  strong: z.strictObject({ theta: z.number().positive(), probability: share, firms: whole, leaders: whole }),
  weak: z.strictObject({ theta: z.number().positive(), loneFirms: whole }),
  countMeasures: z.array(z.string()).min(1),
});
const shape = z.array(verdictRulesShape).min(1);

let known: readonly VerdictRules[] | null = null;

/** The thresholds in force on a day (Asia/Shanghai), as the shipped file says. */
export function verdictRulesOn(day: string): VerdictRules {
  known ??= shape.parse(
    JSON.parse(readFileSync(new URL('../../seed/targeting/verdict-rules.json', import.meta.url), 'utf8')),
  );
  const found = known.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  invariant(found, `thresholds of verdicts are in force on ${day}`);
  return found;
}
