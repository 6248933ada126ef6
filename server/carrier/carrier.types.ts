import type { RegionRow } from '../region/region.types.ts';
import type { SourceRow } from '../source/source.types.ts';

export interface CarrierRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly region: RegionRow | null;
  readonly sources: readonly SourceRow[];
}
