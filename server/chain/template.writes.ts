import { chainLockLinks, chainTemplateHere } from '../../cypher/queries.gen.ts';
import { ruleLists } from '../enterprise/rule-effect.rules.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { Fact } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { claimOf } from '../source/source.writes.ts';
import type { ChainTemplate } from './chain.template.ts';
import { type NamedLink, openRecompute, startRecompute } from './recompute.writes.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { templateSource } from './template.facts.ts';
import { adoption } from './template-adoption.ts';
import { claimField, factIdOf, proposed, type TemplateItem, templateDifference } from './template-difference.rules.ts';
import { linkIdOf, templateSourceId } from './template-ids.rules.ts';

export interface AdoptTemplateInput {
  readonly clientMutationId: string;
  readonly industryId: string;
  /** Ids of items to take over, edited ones too. */
  readonly adopt?: readonly string[] | null | undefined;
  /** Ids of items of which what is here stays, and that are not proposed again. */
  readonly keep?: readonly string[] | null | undefined;
  /** Takes over everything that nobody edited here. */
  readonly allUnedited?: boolean | null | undefined;
}

export interface AdoptedTemplate {
  readonly industryId: string;
  readonly adopted: number;
  readonly kept: number;
  /** The job that proposes anew who stands on the links that look for other words now; null: none does. */
  readonly jobId: string | null;
}

function decided(
  template: ChainTemplate,
  { thing, thingId, field, value }: TemplateItem,
  state: 'CHOSEN' | 'DISMISSED',
  by: string,
): Fact {
  const rival = { factId: factIdOf({ thing, thingId }), field: claimField({ field }), value };
  const reason = state === 'CHOSEN' ? '采用新版模板' : '保留本区的';
  return claimOf({ ...rival, sourceId: templateSourceId(template.id), row: null }, { state, reason, decidedBy: by });
}

function chosenOf(items: readonly TemplateItem[], input: AdoptTemplateInput) {
  const open = new Map(items.filter(({ kind }) => kind !== 'ONLY_HERE').map((item) => [item.id, item]));
  const find = (id: string): TemplateItem => {
    const item = open.get(id);
    if (!item) throw new ConflictError('templateItemGone', { field: 'adopt' });
    return item;
  };
  const keep = [...new Set(input.keep ?? [])].map(find);
  const named = new Set((input.adopt ?? []).map(find));
  const others = input.allUnedited ? proposed(items).filter((item) => !item.edited && !keep.includes(item)) : [];
  const adopt = [...new Set([...named, ...others])];
  if (adopt.length + keep.length === 0 || keep.some((item) => named.has(item))) {
    throw new InvalidError('nothingToConfirm', { field: 'adopt' });
  }
  return { adopt, keep };
}

function reclassified(
  template: ChainTemplate,
  items: readonly TemplateItem[],
  made: readonly NamedLink[],
): readonly NamedLink[] {
  const changed = items.filter(({ thing, field }) => thing === 'LINK' && ruleLists.some((list) => list === field));
  const all = [...made, ...changed.map(({ thingId: id, name }) => ({ id, name }))];
  const ids = new Set(template.links.map(({ key }) => linkIdOf(template, key)));
  return [...new Map(all.map((link) => [link.id, link])).values()].filter(({ id }) => ids.has(id));
}

/**
 * Takes over what a shipped template says in the places chosen, or keeps what is here, in one transaction; then proposes
 * anew who stands on links whose words changed. Throws INVALID without a choice, NOT_FOUND, or CONFLICT when a place was
 * changed since it was looked at: then nothing is written.
 */
export async function adoptTemplate(context: Context, input: AdoptTemplateInput): Promise<AdoptedTemplate> {
  const template = shippedTemplates().find(({ id }) => id === input.industryId);
  if (!template) throw new NotFoundError('templateNotFound', { field: 'industryId', params: { id: input.industryId } });
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'adoptTemplate', clientMutationId, body };
  const jobId = `rules~${userId}~${clientMutationId}`;
  let opened: { readonly links: readonly NamedLink[]; readonly at: string } | null = null;
  const result = await mutateOnce(context.graph, request, async (tx, stamp) => {
    await tx.run(chainLockLinks, { ids: template.links.map(({ key }) => linkIdOf(template, key)).sort() });
    const [row] = await tx.run(chainTemplateHere, { ids: [template.id], viewer: scopeOf(context) });
    const here = row?.here ?? null;
    const { adopt, keep } = chosenOf(templateDifference(template, here), input);
    const { facts, links: made } = adoption(template, here, adopt);
    const decisions = [
      ...adopt.filter(({ edited, kept }) => edited || kept).map((item) => decided(template, item, 'CHOSEN', stamp.by)),
      ...keep.map((item) => decided(template, item, 'DISMISSED', stamp.by)),
    ];
    await saveFacts(tx, [...(adopt.length > 0 ? facts : [templateSource(template)]), ...decisions], stamp);
    const links = reclassified(template, adopt, made);
    if (links.length > 0) {
      await openRecompute(tx, jobId, links, stamp);
      opened = { links, at: stamp.at };
    }
    return [adopt.length, keep.length, links.length].join();
  });
  startIfOpened(context, jobId, opened);
  const [adopted = 0, kept = 0, links = 0] = result.split(',').map(Number);
  return { industryId: template.id, adopted, kept, jobId: links > 0 ? jobId : null };
}

function startIfOpened(
  context: Context,
  jobId: string,
  opened: { readonly links: readonly NamedLink[]; readonly at: string } | null,
): void {
  if (opened) startRecompute(context, jobId, opened.links, opened.at);
}
