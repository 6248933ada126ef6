import { offersOf, readCarrierBase } from '../carrier/carrier.reads.ts';
import { carrierNow } from '../carrier/carrier-rules.ts';
import type { Context } from '../platform/api/context.ts';
import { limits } from '../platform/api/limits.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { type CarrierMatches, matchUnits } from './match.rules.ts';
import type { ReadNeed } from './need.types.ts';
import { needOf } from './need-line.rules.ts';

export interface MatchArgs {
  readonly region: string;
  /** What somebody who calls is looking for, in one line. */
  readonly line: string;
  readonly industryId?: string | null | undefined;
}

export interface Matched extends ReadNeed {
  readonly regionId: string;
  readonly regionName: string;
  readonly line: string;
  readonly matches: CarrierMatches;
  readonly today: string;
}

/** A need in one line, with today as its first day. Throws INVALID on a line that is too long. */
export function readLine(line: string): ReadNeed & { readonly today: string } {
  if (line.length > limits.textLength) {
    const params = { field: said('需求', 'need'), max: limits.textLength, length: line.length };
    throw new InvalidError('textTooLong', { field: 'line', params });
  }
  const { today } = carrierNow();
  return { ...needOf(line, today), today };
}

/** The carriers of a region for a need typed in one line: one trip. Null: no such region. */
export async function matchCarriers(
  context: Pick<Context, 'graph' | 'viewer'>,
  { region, line, industryId = null }: MatchArgs,
): Promise<Matched | null> {
  const read = readLine(line);
  const base = await readCarrierBase(context, region);
  if (!base) return null;
  const asked = { need: read.need, industryId, today: read.today, staleDays: carrierNow().rules.staleDays };
  const { regionId, regionName } = base;
  return { ...read, regionId, regionName, line, matches: matchUnits(offersOf(base), asked) };
}
