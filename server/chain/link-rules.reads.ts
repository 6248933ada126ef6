import { setImmediate as breathe } from 'node:timers/promises';
import { chainLinkRules, enterpriseLinkRules, enterpriseSubjects } from '../../cypher/queries.gen.ts';
import { compileLinks } from '../enterprise/classification.rules.ts';
import type { RuleWords } from '../enterprise/enterprise.types.ts';
import { concerns, type EffectRow, effectOn, reachOfChange, withRules } from '../enterprise/rule-effect.rules.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import type { LinkRulesRow } from './chain.types.ts';
import { checkRules } from './link-rules.rules.ts';

/** Within how long an effect is told, counting and all: what is not looked at by then is said to be open. */
const budgetMs = 4_000;
const pageRows = 4_000;
const mostRows = 60_000;
const shown = 20;
const breathMs = 25;

export interface RuleEffect {
  readonly added: number;
  readonly dropped: number;
  /** Of both together, those that a person has judged and that therefore stay as they are. */
  readonly judged: number;
  readonly others: number;
  readonly looked: number;
  readonly complete: boolean;
  readonly addedFirst: readonly EffectRow[];
  readonly droppedFirst: readonly EffectRow[];
}

/** The rules of a link; null: there is no such link. */
export async function readLinkRules(context: Context, id: string): Promise<LinkRulesRow | null> {
  const [row] = await context.graph.read(chainLinkRules, { id, viewer: scopeOf(context) });
  return row?.rules ?? null;
}

/**
 * What a draft of a link's rules would change over the enterprises of a region, against the rules as they are saved:
 * counted until the time is up. Throws INVALID for a draft that cannot stand, NOT_FOUND without such a link.
 */
export async function readRuleEffect(
  { graph, viewer, trips }: Context,
  { linkId, region, draft }: { readonly linkId: string; readonly region: string | null; readonly draft: RuleWords },
): Promise<RuleEffect> {
  const rules = checkRules(draft);
  const until = Date.now() + budgetMs;
  const onTrip = (name: string) => trips.push(name);
  const patient = graph.for({ operation: 'rule-effect', user: viewer.username, readMs: 2 * budgetMs, onTrip });
  const links = (await patient.read(enterpriseLinkRules, {})).map(({ link }) => link);
  const saved = links.find(({ id }) => id === linkId);
  if (!saved) throw new NotFoundError('linkNotFound', { field: 'linkId', params: { id: linkId } });
  const reach = reachOfChange(saved, rules);
  const [before, after] = [compileLinks(links), compileLinks(withRules(links, linkId, rules))];
  const added: EffectRow[] = [];
  const dropped: EffectRow[] = [];
  let [others, looked, complete, last, rest] = [0, 0, false, '', Date.now()];
  if (reach.words.length === 0 && reach.codes.length === 0) complete = true;
  while (!complete && looked < mostRows && Date.now() < until) {
    const page = await patient.read(enterpriseSubjects, { region, linkId, after: last, limit: pageRows });
    for (const { subject } of page) {
      if (Date.now() > until) break;
      looked += 1;
      last = subject.id;
      if (Date.now() - rest > breathMs) {
        await breathe();
        rest = Date.now();
      }
      if (!concerns(reach, subject)) continue;
      const effect = effectOn(subject, linkId, before, after);
      if (effect.added) added.push(effect.added);
      if (effect.dropped) dropped.push(effect.dropped);
      others += effect.others;
    }
    complete = page.length < pageRows && last === (page.at(-1)?.subject.id ?? last);
  }
  return {
    ...{ added: added.length, dropped: dropped.length, others, looked, complete },
    judged: [...added, ...dropped].filter(({ judged }) => judged).length,
    addedFirst: added.slice(0, shown),
    droppedFirst: dropped.slice(0, shown),
  };
}
