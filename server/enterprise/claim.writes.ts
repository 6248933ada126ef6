import { sourceClaimFact } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { originOf } from '../source/origin.rules.ts';
import { claimDecided, claimOf } from '../source/source.writes.ts';
import { checkedReason, checkedValue, editableField } from './edit.rules.ts';
import { relocate, replacing } from './edit.writes.ts';
import { checkVersion, type LockedClaim, type LockedEnterprise, lockEnterprise } from './locked-enterprise.ts';

export interface DecideClaimInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  /** True: the rival value takes the place of the one that is there. */
  readonly choose: boolean;
  readonly reason: string;
}

async function chooseRegion(
  tx: WriteTransaction,
  locked: LockedEnterprise,
  claim: LockedClaim,
  reason: string,
  stamp: Stamp,
): Promise<void> {
  const { location, factId, claims } = locked;
  const sourceId = location?.sourceIds[0];
  const decision = { reason, decidedBy: stamp.by };
  const former =
    location === null || sourceId === undefined || location.regionId === claim.value
      ? []
      : [
          claimOf(
            { factId, field: 'region', value: location.regionId, sourceId, row: null },
            { ...decision, state: 'DISMISSED' },
          ),
        ];
  const agreeing = claims.filter(({ field, value }) => field === 'region' && value === claim.value);
  await relocate(tx, locked, { regionId: claim.value, sourceIds: claim.sourceIds, rule: 'DECIDED' }, stamp);
  const chosen = agreeing.map(({ id }) => claimDecided(id, { ...decision, state: 'CHOSEN' }));
  await saveFacts(tx, [...former, ...chosen], stamp);
}

/**
 * Decides about a rival value of an enterprise: chosen, it takes the place of the value that is there, which is kept
 * with its own source; not chosen, it stays beside it and no list brings it up again. Throws INVALID without a reason,
 * NOT_FOUND, or CONFLICT when somebody decided meanwhile.
 */
export async function decideClaim(context: Context, input: DecideClaimInput): Promise<string> {
  const reason = checkedReason(input.reason);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'decideClaim', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const missing = () => new NotFoundError('claimNotFound', { field: 'id', params: { id: input.id } });
    const [about] = await tx.run(sourceClaimFact, { id: input.id });
    if (!about) throw missing();
    const locked = await lockEnterprise(tx, about.factId.replace(/^Enterprise\//, ''));
    const claim = locked.claims.find(({ id }) => id === input.id);
    if (!claim) throw missing();
    checkVersion(claim.version, input.expectedVersion, locked);
    if (claim.state === 'CHOSEN') throw new InvalidError('claimChosen', { field: 'id' });
    const decision = { reason, decidedBy: stamp.by };
    if (!input.choose) {
      const agreeing = locked.claims.filter(
        ({ field, value, state }) => field === claim.field && value === claim.value && state === 'OPEN',
      );
      const ids = new Set([claim, ...agreeing].map(({ id }) => id));
      const facts = [...ids].map((id) => claimDecided(id, { ...decision, state: 'DISMISSED' }));
      await saveFacts(tx, facts, stamp);
      return locked.id;
    }
    if (claim.field === 'region') {
      await chooseRegion(tx, locked, claim, reason, stamp);
      return locked.id;
    }
    const field = editableField(claim.field);
    const { sourceId = claim.sourceIds[0], row = null } = originOf(claim.fieldSources, field) ?? {};
    if (sourceId === undefined) throw missing();
    const value = checkedValue(field, claim.value);
    const facts = replacing(locked, [{ field, value, origin: { sourceId, row } }], { reason, by: stamp.by });
    await saveFacts(tx, facts, stamp);
    return locked.id;
  });
}
