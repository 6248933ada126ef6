import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { invariant } from '../platform/kernel/invariant.ts';
import { makerFeatureNames } from './maker-likeness.rules.ts';
import { modeNames } from './mode.types.ts';
import { featureCodes, type TargetRules, type TargetScoring } from './target.types.ts';

const points = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const months = z.number().positive();
const full = 100;

const weights = z
  .record(z.enum(featureCodes), z.record(z.enum(modeNames), points))
  .refine((each) => modeNames.every((mode) => featureCodes.reduce((sum, code) => sum + each[code][mode], 0) === full), {
    error: `the weights of a mode make ${full}`,
  });

export const targetRulesShape = z.strictObject({
  id: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  source: z.string().min(1),
  by: z.string().exactOptional(),
  weights,
  fit: z.strictObject({ maker: share, sameClass: share, alikeAtMost: share }),
  tie: z.strictObject({ supply: share, ownership: share, product: share }),
  leadTags: z.array(z.string()),
  goodTags: z.array(z.string()),
  capability: z.strictObject({ lead: share, listed: share, good: share }),
  holdingAtLeast: share,
  likeness: z.array(
    z.strictObject({ feature: z.enum(makerFeatureNames), as: z.enum(['SHARE', 'MAGNITUDE']), weight: z.number() }),
  ),
  signal: z.strictObject({ months, decayMonths: months }),
});
const scored = { weights: true, fit: true, tie: true, capability: true } as const;
export const targetScoringShape = targetRulesShape.pick({
  ...{ id: true, validFrom: true, validTo: true, source: true, by: true },
  ...scored,
});
const shape = z.array(targetRulesShape).min(1);

let known: readonly TargetRules[] | null = null;

/** The rules of targets in force on a day (Asia/Shanghai), as the shipped file says. */
export function targetRulesOn(day: string): TargetRules {
  known ??= shape.parse(
    JSON.parse(readFileSync(new URL('../../seed/targeting/target-rules.json', import.meta.url), 'utf8')),
  );
  const found = known.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  invariant(found, `weights of targets are in force on ${day}`);
  return found;
}

/** The part of the shipped rules that people may set for a chain. */
export function targetScoringOn(day: string): TargetScoring {
  const { id, validFrom, validTo, source, weights, fit, tie, capability } = targetRulesOn(day);
  return { id, validFrom, validTo, source, weights, fit, tie, capability };
}
