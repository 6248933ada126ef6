import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { invariant } from '../platform/kernel/invariant.ts';
import type { ModeRules } from './mode.types.ts';

const whole = z.number().int().positive();
const share = z.number().gt(0).lt(1);
export const modeRulesShape = z.strictObject({
  id: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  source: z.string().min(1),
  by: z.string().exactOptional(),
  choke: z.strictObject({ impact: share, firms: whole, hhi: share, outside: z.number().int().nonnegative() }),
  selfSupply: share,
  build: z.strictObject({ firms: whole, links: whole }),
  relatednessFloor: share,
  regions: z.strictObject({ count: whole, firms: whole, onLink: whole, eigenvalueRatio: z.number().gt(1) }),
});
const shape = z.array(modeRulesShape).min(1);

let known: readonly ModeRules[] | null = null;

/** The thresholds of modes in force on a day (Asia/Shanghai), as the shipped file says. */
export function modeRulesOn(day: string): ModeRules {
  known ??= shape.parse(
    JSON.parse(readFileSync(new URL('../../seed/targeting/mode-rules.json', import.meta.url), 'utf8')),
  );
  const found = known.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  invariant(found, `thresholds of modes are in force on ${day}`);
  return found;
}
