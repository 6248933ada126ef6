import { shortHash } from '../platform/kernel/ids.ts';

/** The id of a carrier that a list brings: its name within its region. */
export const carrierIdOf = (region: string, name: string): string =>
  `carrier-${shortHash(JSON.stringify([region, name]))}`;

/** The id of a unit: its number within its carrier. */
export const unitIdOf = (carrierId: string, number: string): string =>
  `unit-${shortHash(JSON.stringify([carrierId, number]))}`;

/** The id of a carrier's year. */
export const yearIdOf = (carrierId: string, year: number): string =>
  `year-${shortHash(JSON.stringify([carrierId, year]))}`;
