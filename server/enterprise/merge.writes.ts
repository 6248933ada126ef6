import { z } from 'zod';
import {
  enterpriseCopyEdges,
  enterpriseLockMerge,
  enterpriseLockMerged,
  enterpriseMergeInto,
  enterpriseNoteMerge,
  enterpriseRemoveEdges,
  enterpriseRestoreEdges,
  enterpriseRestoreEnterprise,
  enterpriseRestoreLocation,
  enterpriseSplitFrom,
  platformRecordChanges,
  sourceRemoveClaims,
} from '../../cypher/queries.gen.ts';
import { presenceOf, recount } from '../chain/presence.writes.ts';
import type { Stamp } from '../platform/facts/fact-kind.ts';
import { type SavedFact, saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import type { Value } from '../platform/graph/query.ts';
import { ConflictError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { claimOf } from '../source/source.writes.ts';
import { enterpriseFact, locatedInFact, occupiesFact } from './enterprise.facts.ts';
import { type MergePlan, planMerge, takenBack, type Whole } from './merge.rules.ts';

const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(value), z.record(z.string(), value)]),
);
const props = z.record(z.string(), value);
const edge = z.object({ type: z.string(), out: z.boolean(), otherId: z.string(), props });
const claims = z.array(
  z.looseObject({ field: z.string(), value: z.string(), sourceIds: z.array(z.string()), state: z.string() }),
);
const written = z.object({ type: z.string(), id: z.string(), version: z.number(), before: props.nullable() });
const snapshotShape = z.object({
  before: props,
  merged: props,
  version: z.number(),
  edges: z.array(written),
  gaveWay: z.object({ regionId: z.string(), props }).nullable(),
  claims: z.array(z.string()),
});
type Snapshot = z.infer<typeof snapshotShape>;

interface Locked extends Whole {
  readonly version: number;
  readonly claims: z.infer<typeof claims>;
}

async function lock(tx: WriteTransaction, ids: readonly string[]): Promise<ReadonlyMap<string, Locked>> {
  const rows = await tx.run(enterpriseLockMerge, { ids });
  return new Map(
    rows.map((row): [string, Locked] => {
      const own = props.parse(row.enterprise);
      const edges = row.edges.map((each) => edge.parse(each));
      const version = z.number().parse(own['version']);
      return [row.id, { id: row.id, props: own, edges, version, claims: claims.parse(row.claims) }];
    }),
  );
}

interface Pair {
  readonly keptId: string;
  readonly goneId: string;
}

async function lockPair(
  tx: WriteTransaction,
  { keptId, goneId, versions }: Pair & { readonly versions: { readonly kept: number; readonly gone: number } | null },
): Promise<{ readonly kept: Locked; readonly gone: Locked }> {
  const found = await lock(tx, [keptId, goneId]);
  const [kept, gone] = [found.get(keptId), found.get(goneId)];
  if (!kept || !gone) {
    throw new NotFoundError('enterpriseNotFound', { field: 'items', params: { id: kept ? goneId : keptId } });
  }
  const stale = versions && (kept.version !== versions.kept ? kept : gone.version !== versions.gone ? gone : null);
  if (stale)
    throw new ConflictError('mergeConflict', { field: 'items', params: { name: String(stale.props['name']) } });
  return { kept, gone };
}

function factsOf(kept: Locked, gone: Locked, plan: MergePlan) {
  const claimed = gone.claims.flatMap(({ field, value: said, sourceIds: [sourceId], state }) =>
    state === 'OPEN' && sourceId !== undefined ? [{ field, value: said, sourceId, row: null }] : [],
  );
  const factId = `Enterprise/${kept.id}`;
  const open = [...plan.rivals, ...claimed].map((rival) => claimOf({ ...rival, factId }));
  const known = new Set(kept.claims.map(({ id }) => id));
  const claimFacts = open.filter(({ id }, index) => !known.has(id) && open.findIndex((one) => one.id === id) === index);
  const location = plan.location;
  return {
    enterprise: { kind: enterpriseFact, id: kept.id, props: plan.props },
    claims: claimFacts,
    edges: [
      ...plan.occupations.map(({ linkId, props: said }) => {
        const ends = { from: kept.id, to: linkId };
        return { kind: occupiesFact, id: relationId(kept.id, linkId), ...ends, props: said };
      }),
      ...(location
        ? [
            {
              ...{ kind: locatedInFact, id: relationId(kept.id, location.regionId), props: location.props },
              ...{ from: kept.id, to: location.regionId },
            },
          ]
        : []),
    ],
  };
}

function writtenEdges(kept: Whole, saved: readonly SavedFact[]): Snapshot['edges'] {
  const before = new Map(kept.edges.map((each) => [`${each.type} ${String(each.props['id'])}`, each.props]));
  return saved
    .filter(({ fact, outcome }) => fact.from !== undefined && outcome !== 'unchanged')
    .map(({ fact: { kind, id }, version }) => {
      return { type: kind.name, id, version, before: before.get(`${kind.name} ${id}`) ?? null };
    });
}

/** Notes in the history of both who became part of whom, and of relations that were made or removed beside the facts. */
async function note(
  tx: WriteTransaction,
  { keptId, goneId }: Pair,
  joined: boolean,
  edges: readonly { readonly type: string; readonly id: string }[],
  { at, by, batchId }: Stamp,
): Promise<void> {
  const change = (factId: string, field: string, text: string) => ({
    ...{ id: `${factId}@${joined ? 'merge' : 'split'}:${field}:${batchId}:${goneId}`, factId, field, at, by, batchId },
    ...{ before: joined ? null : text, after: joined ? text : null },
  });
  const changes = [
    change(`Enterprise/${goneId}`, 'mergedInto', keptId),
    change(`Enterprise/${keptId}`, 'mergedFrom', goneId),
    ...edges.map(({ type, id }) => change(`${type}/${id}`, '*', 'created')),
  ];
  await tx.run(platformRecordChanges, { changes });
}

/**
 * Merges one enterprise into another in the transaction given: the other one stays as it was under its id, out of sight;
 * the kept one takes over what it has, and counts are made anew. Throws NOT_FOUND or CONFLICT.
 */
export async function mergeInto(
  tx: WriteTransaction,
  pair: Pair & { readonly versions: { readonly kept: number; readonly gone: number } | null },
  stamp: Stamp,
): Promise<void> {
  const { keptId, goneId } = pair;
  const { kept, gone } = await lockPair(tx, pair);
  const former = await presenceOf(tx, [keptId, goneId]);
  const plan = planMerge(kept, gone);
  const facts = factsOf(kept, gone, plan);
  // Out of the way first: a code belongs to one Enterprise.
  await tx.run(enterpriseMergeInto, { goneId, keptId });
  const [own] = await saveFacts(tx, [facts.enterprise], stamp);
  const saved = await saveFacts(tx, [...facts.edges, ...facts.claims], stamp);
  const { batchId } = stamp;
  const edges = plan.copies.map((each) => ({ ...each }));
  const copied = edges.length > 0 ? await tx.run(enterpriseCopyEdges, { goneId, keptId, batchId, edges }) : [];
  const typeOf = new Map(plan.copies.map(({ newId, type }) => [newId, type]));
  const copies = copied.map(({ id, version }) => ({ type: typeOf.get(id) ?? '', id, version, before: null }));
  invariant(own, 'one fact is saved as one');
  const snapshot: Snapshot = {
    ...{ before: { ...kept.props }, merged: { ...plan.props }, version: own.version, gaveWay: null },
    edges: [...writtenEdges(kept, saved), ...copies],
    claims: saved
      .filter(({ fact, outcome }) => fact.from === undefined && outcome === 'created')
      .map(({ fact }) => fact.id),
    ...(plan.gaveWay ? { gaveWay: { regionId: plan.gaveWay.regionId, props: { ...plan.gaveWay.props } } } : {}),
  };
  const said = { id: relationId(goneId, keptId), batchId, snapshot: JSON.stringify(snapshot), version: 1 };
  await tx.run(enterpriseNoteMerge, { goneId, props: said });
  await note(tx, pair, true, copies, stamp);
  await recount(tx, [...former, ...(await presenceOf(tx, [keptId]))]);
}

async function restoreOwn(tx: WriteTransaction, kept: Locked, snapshot: Snapshot, stamp: Stamp): Promise<void> {
  const { before, merged, version } = snapshot;
  const undone = takenBack(before, merged, kept.props);
  if (kept.version !== version) {
    await saveFacts(tx, [{ kind: enterpriseFact, id: kept.id, props: undone }], stamp);
    return;
  }
  await tx.run(enterpriseRestoreEnterprise, { id: kept.id, version, props: before });
  const { at, by, batchId } = stamp;
  const factId = `Enterprise/${kept.id}`;
  const changed = Object.keys(undone).filter((key) => JSON.stringify(undone[key]) !== JSON.stringify(merged[key]));
  const changes = changed.map((field) => ({
    ...{ id: `${factId}@${version}:${field}:${batchId}`, factId, field, at, by, batchId },
    ...{ before: merged[field] ?? null, after: undone[field] ?? null },
  }));
  if (changes.length > 0) await tx.run(platformRecordChanges, { changes });
}

async function restoreEdges(tx: WriteTransaction, id: string, { edges, gaveWay }: Snapshot): Promise<void> {
  const keyed = (all: Snapshot['edges']) => all.map(({ type, id: edgeId, version }) => ({ type, id: edgeId, version }));
  const created = edges.filter(({ before }) => before === null);
  const changed = edges.flatMap(({ before, ...rest }) => (before === null ? [] : [{ ...rest, before }]));
  if (created.length > 0) await tx.run(enterpriseRemoveEdges, { id, edges: keyed(created) });
  if (changed.length > 0) await tx.run(enterpriseRestoreEdges, { id, edges: changed });
  if (gaveWay) await tx.run(enterpriseRestoreLocation, { id, regionId: gaveWay.regionId, props: gaveWay.props });
}

/**
 * Undoes a merge in the transaction given: the other one is as it was, and so is everything of the kept one that nobody
 * edited since; counts are made anew. Throws NOT_FOUND when the one is not (or no longer directly) merged into the other.
 */
export async function splitFrom(tx: WriteTransaction, pair: Pair, stamp: Stamp): Promise<void> {
  const { keptId, goneId } = pair;
  const [merge] = await tx.run(enterpriseLockMerged, { goneId, keptId });
  const kept = (await lock(tx, [keptId])).get(keptId);
  if (!merge || !kept) throw new NotFoundError('mergeNotFound', { field: 'id', params: { id: goneId } });
  const snapshot = snapshotShape.parse(JSON.parse(merge.snapshot));
  const former = await presenceOf(tx, [keptId]);
  await restoreOwn(tx, kept, snapshot, stamp);
  await restoreEdges(tx, keptId, snapshot);
  if (snapshot.claims.length > 0) await tx.run(sourceRemoveClaims, { ids: snapshot.claims });
  await tx.run(enterpriseSplitFrom, { goneId, keptId });
  await note(
    tx,
    pair,
    false,
    snapshot.edges.filter(({ before }) => before === null),
    stamp,
  );
  await recount(tx, [...former, ...(await presenceOf(tx, [keptId, goneId]))]);
}
