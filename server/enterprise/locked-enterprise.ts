import { z } from 'zod';
import { enterpriseLockEnterprise } from '../../cypher/queries.gen.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { ConflictError, NotFoundError } from '../platform/kernel/errors.ts';

const names = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);
const values = z.looseObject({
  id: z.string(),
  name: z.string(),
  nameKey: z.string(),
  sourceIds: names,
  fieldSources: names,
  confirmedFields: names,
});
const place = z.object({ regionId: z.string(), state: z.string(), sourceIds: names });
const claim = z.object({
  id: z.string(),
  field: z.string(),
  value: z.string(),
  state: z.string(),
  version: z.number(),
  sourceIds: names,
  fieldSources: names,
});

export type LockedClaim = z.infer<typeof claim>;

export interface LockedEnterprise {
  readonly id: string;
  readonly factId: string;
  readonly version: number;
  readonly values: z.infer<typeof values>;
  readonly location: z.infer<typeof place> | null;
  readonly claims: readonly LockedClaim[];
  /** Six digits of the district that the key of its name stands on. */
  readonly districtId: string;
  readonly lastBy: string | null;
  readonly lastAt: string | null;
}

/** An enterprise, locked until the transaction ends; throws NOT_FOUND. */
export async function lockEnterprise(tx: WriteTransaction, id: string): Promise<LockedEnterprise> {
  const [row] = await tx.run(enterpriseLockEnterprise, { id });
  if (!row) throw new NotFoundError('enterpriseNotFound', { field: 'id', params: { id } });
  const known = values.parse(row.enterprise);
  const location = row.locatedIn === null ? null : place.parse(row.locatedIn);
  const { version, lastBy, lastAt } = row;
  return {
    ...{ id, factId: `Enterprise/${id}`, version, values: known, location, lastBy, lastAt },
    claims: row.claims.map((each) => claim.parse(each)),
    districtId: (location?.regionId ?? known.nameKey).slice(0, 6),
  };
}

/** Throws CONFLICT, naming who changed it, when something is not at the version that a person saw. */
export function checkVersion(
  version: number,
  expected: number,
  { lastBy, lastAt }: Pick<LockedEnterprise, 'lastBy' | 'lastAt'>,
): void {
  if (version === expected) return;
  const params = { by: lastBy ?? '导入', at: lastAt ?? '此前' };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}
