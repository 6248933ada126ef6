import { chainOccupants, chainRemoveChildOf, chainRemoveSupplies, importSaveJob } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { removeFacts } from '../platform/facts/remove-facts.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { claimOf } from '../source/source.writes.ts';
import { draftFacts } from './draft.facts.ts';
import type { OpenDraft } from './draft.reads.ts';
import type { DraftLink } from './draft.types.ts';
import { type DraftInput, draftRequest, draftSaved, lockDraft } from './draft.writes.ts';
import { type Applied, applyEdits } from './draft-apply.rules.ts';
import { clashKeys } from './draft-edit.rules.ts';
import { inverseOf } from './draft-inverse.rules.ts';
import { destinations, retire } from './draft-retire.writes.ts';
import { presenceOf, recount, refreshSurveyed } from './presence.writes.ts';
import { type NamedLink, openRecompute, startRecompute } from './recompute.writes.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { linkIdOf, templateSourceId } from './template-ids.rules.ts';

function checked({ chain, edits }: OpenDraft): Applied {
  if (edits.length === 0) throw new InvalidError('draftEmpty', { field: 'industryId' });
  const applied = applyEdits(chain, edits);
  const [problem] = applied.problems;
  if (!problem) return applied;
  const name = [...applied.chain.links, ...chain.links].find(({ id }) => id === problem.about)?.name;
  throw new ConflictError(clashKeys[problem.clash], { field: 'edits', params: { name: name ?? problem.about } });
}

/** What a shipped template says of things that are gone is not proposed again. */
function settled(industryId: string, before: OpenDraft, applied: Applied, stamp: Stamp): readonly Fact[] {
  const template = shippedTemplates().find(({ id }) => id === industryId);
  if (!template) return [];
  const decision = { state: 'DISMISSED', reason: '编辑产业链时去掉', decidedBy: stamp.by } as const;
  const sourceId = templateSourceId(industryId);
  const dismissed = (factId: string, value: string): Fact =>
    claimOf({ factId, field: '*', value, sourceId, row: null }, decision);
  const is = new Map(applied.chain.links.map(({ id, name }) => [id, name]));
  const kept = new Set(applied.chain.supplies.map(({ fromId, toId }) => relationId(fromId, toId)));
  const links = template.links.flatMap((link) => {
    const id = linkIdOf(template, link.key);
    const gone = !is.has(id) && before.chain.links.some((each) => each.id === id);
    return gone ? [dismissed(`ChainLink/${id}`, link.name)] : [];
  });
  const supplies = before.chain.supplies.flatMap(({ fromId, toId }) => {
    const id = relationId(fromId, toId);
    const [from, to] = [is.get(fromId), is.get(toId)];
    return kept.has(id) || from === undefined || to === undefined
      ? []
      : [dismissed(`SUPPLIES/${id}`, `${from} → ${to}`)];
  });
  return [...links, ...supplies];
}

const words = ({ name, keywords, synonyms, exclusions, codes, parentId }: DraftLink): string =>
  JSON.stringify([name, keywords, synonyms, exclusions, codes, parentId]);

/** Links that other enterprises may stand on now, and links with counts that the draft moves. */
function concerned({ chain }: OpenDraft, applied: Applied) {
  const was = new Map(chain.links.map((each) => [each.id, each]));
  const reworded = applied.chain.links.filter((each) => {
    const known = was.get(each.id);
    return known ? words(known) !== words(each) : each.keywords.length > 0;
  });
  const to = destinations(applied);
  const hung = applied.chain.links.filter((each) => was.has(each.id) && was.get(each.id)?.parentId !== each.parentId);
  const moved = [...hung.map(({ id }) => id), ...to.keys(), ...to.values()].filter((id) => id !== null);
  return { reworded: reworded.map(({ id, name }): NamedLink => ({ id, name })), moved: [...new Set(moved)] };
}

async function write(tx: WriteTransaction, industryId: string, draft: OpenDraft, applied: Applied, stamp: Stamp) {
  const { moved, reworded } = concerned(draft, applied);
  const firms = moved.length === 0 ? [] : (await tx.run(chainOccupants, { ids: moved })).map(({ id }) => id);
  const former = await presenceOf(tx, firms);
  const nameOf = (id: string): string => draft.chain.links.find((each) => each.id === id)?.name ?? id;
  const { facts: carried, surveyed } = await retire(tx, applied, nameOf, stamp);
  const is = new Set(applied.chain.links.map(({ id }) => id));
  const kept = new Set(applied.chain.supplies.map(({ fromId, toId }) => relationId(fromId, toId)));
  const cut = draft.chain.supplies
    .filter(({ fromId, toId }) => is.has(fromId) && is.has(toId))
    .map(({ fromId, toId }) => relationId(fromId, toId))
    .filter((id) => !kept.has(id));
  await removeFacts(tx, 'SUPPLIES', chainRemoveSupplies, cut, stamp);
  const day = dayOf(new Date(stamp.at));
  const { facts, orphans } = draftFacts(industryId, draft.here, applied, draft.chain.links, day);
  await removeFacts(tx, 'CHILD_OF', chainRemoveChildOf, orphans, stamp);
  await saveFacts(tx, [...facts, ...carried, ...settled(industryId, draft, applied, stamp)], stamp);
  await refreshSurveyed(tx, surveyed);
  await recount(tx, [...former, ...surveyed, ...(await presenceOf(tx, firms))]);
  return reworded;
}

/**
 * Publishes the draft of a chain: all its edits become recorded facts in one transaction, the counts with them; then it is
 * proposed anew who stands on links whose words changed. What would take it back is kept with the draft. Throws INVALID
 * for an empty draft, NOT_FOUND, or CONFLICT naming the link when an edit no longer fits the chain: then nothing changes.
 */
export async function publishDraft(context: Context, input: DraftInput): Promise<string> {
  const { industryId } = input;
  const batchId = `draft~${context.viewer.id}~${input.clientMutationId}`;
  const jobId = `rules~${context.viewer.id}~${input.clientMutationId}`;
  const opened: { links: readonly NamedLink[]; at: string } = { links: [], at: '' };
  await mutateOnce(context.graph, draftRequest(context, 'publishChainDraft', input), async (tx, { by, at }) => {
    const draft = await lockDraft(tx, context, input);
    const applied = checked(draft);
    const count = draft.edits.length;
    // A batch of its own: what people made or changed by it counts as theirs when a template comes anew.
    const ran = { kind: 'chain-draft', file: draft.here.title, region: null, by, at, dryRun: false, leaseUntil: at };
    const props = { ...ran, state: 'DONE', error: null, report: null, total: count, done: count };
    await tx.run(importSaveJob, { id: batchId, props });
    const links = await write(tx, industryId, draft, applied, { by, at, batchId, log: [] });
    const source = `撤回 ${by} 在 ${dayOf(new Date(at))} 发布的 ${count} 处修改`;
    const published = JSON.stringify({ at, by, count, inverse: inverseOf(applied, { by, at, source }) });
    const stamp = { by, at, batchId };
    await saveFacts(tx, [draftSaved(industryId, { edits: [], undone: [] }, stamp, { since: null, published })], stamp);
    if (links.length > 0) {
      await openRecompute(tx, jobId, links, stamp);
      Object.assign(opened, { links, at });
    }
    return industryId;
  });
  if (opened.links.length > 0) startRecompute(context, jobId, opened.links, opened.at);
  return industryId;
}
