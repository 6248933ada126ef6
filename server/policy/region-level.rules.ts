import type { Level } from './rule.types.ts';

/** The level of what a region issues, by its code (GB/T 2260); a street or town issues as part of its district. */
export function levelOfRegion(regionId: string): Level {
  if (regionId === '100000') return 'COUNTRY';
  if (/^\d\d0000$/.test(regionId)) return 'PROVINCE';
  return /^\d{4}00$/.test(regionId) ? 'CITY' : 'DISTRICT';
}
