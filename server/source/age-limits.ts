import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dayOf } from '../platform/kernel/dates.ts';
import { type AgeLimits, isStale } from './staleness.rules.ts';

const months = z.number().int().positive();
const shape = z.strictObject({ source: z.string(), defaultMonths: months, months: z.record(z.string(), months) });

let limits: AgeLimits | null = null;

/** How old each kind of information may be before it has to be checked again, as the shipped file says. */
function ageLimits(): AgeLimits {
  limits ??= shape.parse(
    JSON.parse(readFileSync(new URL('../../seed/source/age-limits.json', import.meta.url), 'utf8')),
  );
  return limits;
}

/** Whether information of a day is older today than its kind may be; null when its day is not known. */
export function staleToday(kind: string, asOf: string | null): boolean | null {
  return isStale(ageLimits(), kind, asOf, dayOf(new Date()));
}
