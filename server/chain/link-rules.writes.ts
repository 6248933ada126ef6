import { chainLockLinks } from '../../cypher/queries.gen.ts';
import type { RuleWords } from '../enterprise/enterprise.types.ts';
import { ruleLists } from '../enterprise/rule-effect.rules.ts';
import type { Context } from '../platform/api/context.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { citing } from '../source/origin.rules.ts';
import { claimDecided, statedSource } from '../source/source.writes.ts';
import { linkFact } from './chain.facts.ts';
import type { LockedLink } from './chain.types.ts';
import { checkRules, checkSource } from './link-rules.rules.ts';
import { openRecompute, startRecompute } from './recompute.writes.ts';
import { sameValue, valueText } from './template-value.rules.ts';

export interface SaveRulesInput extends RuleWords {
  readonly clientMutationId: string;
  readonly linkId: string;
  readonly expectedVersion: number;
  /** What the change rests on, in words. */
  readonly source: string;
}

export interface KeepRulesInput {
  readonly clientMutationId: string;
  readonly claimId: string;
  readonly linkId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

function withNames(before: readonly string[] | null, names: readonly string[]): readonly string[] {
  return [...new Set([...(before ?? []), ...names])];
}

async function lockLink(tx: WriteTransaction, id: string): Promise<LockedLink> {
  const [row] = await tx.run(chainLockLinks, { ids: [id] });
  if (!row) throw new NotFoundError('linkNotFound', { field: 'linkId', params: { id } });
  return row.link;
}

/**
 * Saves the rules of a link with what they rest on, and proposes anew in the background who stands on it; answers the id
 * of that job. What a person changed here no template changes any more. Throws INVALID, NOT_FOUND, or CONFLICT when
 * somebody changed the link meanwhile.
 */
export async function saveLinkRules(context: Context, input: SaveRulesInput): Promise<string> {
  const rules = checkRules(input);
  const title = checkSource(input.source);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'saveLinkRules', clientMutationId, body };
  let opened: { readonly name: string; readonly at: string } | null = null;
  const jobId = await mutateOnce(context.graph, request, async (tx, stamp) => {
    const link = await lockLink(tx, input.linkId);
    if (link.version !== input.expectedVersion) {
      const params = { by: link.lastBy ?? '导入', at: link.lastAt ?? '此前' };
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
    }
    const source = statedSource(title, stamp.by, dayOf(new Date(stamp.at)));
    const edited = ruleLists.filter((list) => JSON.stringify(link[list] ?? []) !== JSON.stringify(rules[list]));
    const props = {
      ...Object.fromEntries(ruleLists.map((list) => [list, rules[list]])),
      sourceIds: citing(link.sourceIds, source.id),
      ...(edited.length > 0 ? { confirmedFields: withNames(link.confirmedFields, edited) } : {}),
    };
    const agreeing = link.claims.filter(({ field, value, state }) =>
      edited.some((list) => list === field && state !== 'CHOSEN' && valueText(rules[list]) === value),
    );
    const decision = { state: 'CHOSEN', reason: title, decidedBy: stamp.by } as const;
    await saveFacts(
      tx,
      [source, { kind: linkFact, id: link.id, props }, ...agreeing.map(({ id }) => claimDecided(id, decision))],
      stamp,
    );
    const id = `rules~${userId}~${clientMutationId}`;
    await openRecompute(tx, id, [link], stamp);
    opened = { name: link.name, at: stamp.at };
    return id;
  });
  startIfOpened(context, jobId, input.linkId, opened);
  return jobId;
}

function startIfOpened(
  context: Context,
  jobId: string,
  linkId: string,
  opened: { readonly name: string; readonly at: string } | null,
): void {
  if (opened) startRecompute(context, jobId, [{ id: linkId, name: opened.name }], opened.at);
}

/**
 * Keeps the rules of a link as they are beside what a list says: its value is not proposed again. Throws INVALID without
 * a reason, NOT_FOUND, or CONFLICT when somebody decided meanwhile.
 */
export async function keepLinkRules(context: Context, input: KeepRulesInput): Promise<string> {
  const reason = checkSource(input.reason);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'keepLinkRules', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const link = await lockLink(tx, input.linkId);
    const claim = link.claims.find(({ id }) => id === input.claimId);
    if (!claim) throw new NotFoundError('claimNotFound', { field: 'claimId', params: { id: input.claimId } });
    if (claim.version !== input.expectedVersion) {
      const params = { by: link.lastBy ?? '导入', at: link.lastAt ?? '此前' };
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
    }
    if (claim.state === 'CHOSEN') throw new InvalidError('claimChosen', { field: 'claimId' });
    const same = link.claims.filter(({ field, value, state }) => {
      return field === claim.field && state === 'OPEN' && sameValue(field, value, claim.value);
    });
    const ids = new Set([claim, ...same].map(({ id }) => id));
    const decision = { state: 'DISMISSED', reason, decidedBy: stamp.by } as const;
    await saveFacts(
      tx,
      [...ids].map((id) => claimDecided(id, decision)),
      stamp,
    );
    return link.id;
  });
}
