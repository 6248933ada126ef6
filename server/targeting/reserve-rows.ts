import { z } from 'zod';
import { targetingLockTargets } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { ConflictError, DomainError, ForbiddenError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { mayTend } from './reserve.access.ts';
import { contactOutcomes, type KnownTarget, type LockedTarget } from './reserve.types.ts';

const text = z.string().nullable();
const outcome = z.object({
  id: z.string(),
  name: z.string(),
  /** Why the row was not taken, in each language; null: it was. */
  refusal: z.object({ zh: z.string(), en: z.string() }).nullable(),
  field: text,
  talks: z.array(
    z.object({
      ...{ id: z.string(), on: z.string(), who: text, by: text, outcome: z.enum(contactOutcomes) },
      ...{ firmName: z.string(), own: z.boolean(), linkName: z.string(), groupName: text },
    }),
  ),
});
/** What became of one target: written, or refused as a whole; and who talked to the firm or its group before. */
export type RowOutcome = z.infer<typeof outcome>;

export interface Ends {
  readonly enterpriseId: string;
  readonly linkId: string;
  readonly regionId?: string | null;
}

/** The firm and the link of a target by its id. */
export function endsOf(id: string): Ends {
  const [enterpriseId = '', linkId = ''] = id.split('~');
  return { enterpriseId, linkId };
}

const mostItems = 200;

/** Throws INVALID unless there are some ids, not too many, each once. */
export function checkIds(ids: readonly string[]): void {
  if (ids.length > 0 && ids.length <= mostItems && new Set(ids).size === ids.length) return;
  throw new InvalidError('reserveItems', { field: 'items', params: { max: mostItems, value: ids.length } });
}

/** What stands in the reserve. Throws NOT_FOUND when it was taken out, CONFLICT unless the writer saw what is there. */
export function standing(
  { known, enterpriseName: name, linkName: link }: LockedTarget,
  expectedVersion: number | null | undefined,
): KnownTarget {
  if (known === null || known.state !== 'CONFIRMED') throw new NotFoundError('targetGone', { params: { name, link } });
  if (expectedVersion === null || expectedVersion === undefined || known.version === expectedVersion) return known;
  const params = { by: known.by ?? '导入', at: known.recordedAt ?? '此前' };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}

function refuseOthers(context: Context, { groups }: LockedTarget): void {
  if (mayTend(context.viewer, groups)) return;
  const names = groups.map(({ name }) => name);
  throw new ForbiddenError('reserveNotOwn', { params: { groups: said(names.join('、'), names.join(', ')) } });
}

interface Request<Item extends Ends> {
  readonly operation: string;
  readonly clientMutationId: string;
  readonly body: unknown;
  /** What may have to be made before the rows are looked at. */
  readonly items: (tx: WriteTransaction, stamp: Stamp) => Promise<readonly Item[]>;
  readonly facts: (locked: LockedTarget, item: Item, stamp: Stamp) => readonly Fact[];
}

/**
 * Writes something of several targets in one transaction: each row wholly or not at all, with the reason. A single row
 * that is refused throws instead.
 */
export async function eachTarget<Item extends Ends>(
  context: Context,
  { operation, clientMutationId, body, items, facts }: Request<Item>,
): Promise<readonly RowOutcome[]> {
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation, clientMutationId, body };
  const stored = await mutateOnce(context.graph, request, async (tx, stamp) => {
    const asked = await items(tx, stamp);
    const rows = asked.map(({ enterpriseId: from, linkId: to, regionId = null }) => ({
      ...{ id: relationId(from, to), from, to, regionId },
    }));
    const locked = new Map((await tx.run(targetingLockTargets, { rows })).map(({ id, target }) => [id, target]));
    const write: Fact[] = [];
    const outcomes = asked.map((item): RowOutcome => {
      const id = relationId(item.enterpriseId, item.linkId);
      const target = locked.get(id);
      const of = { id, name: target?.enterpriseName ?? id, talks: [...(target?.talks ?? [])] };
      try {
        if (!target) throw new NotFoundError('targetUnknown', { params: { id } });
        refuseOthers(context, target);
        write.push(...facts(target, item, stamp));
        return { ...of, refusal: null, field: null };
      } catch (error) {
        if (!(error instanceof DomainError) || asked.length === 1) throw error;
        return { ...of, refusal: { zh: error.messageIn('zh'), en: error.messageIn('en') }, field: error.field };
      }
    });
    if (write.length > 0) await saveFacts(tx, write, stamp);
    return JSON.stringify(outcomes);
  });
  return z.array(outcome).parse(JSON.parse(stored));
}
