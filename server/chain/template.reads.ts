import { chainTemplateHere } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { Graph } from '../platform/graph/graph.ts';
import type { ChainTemplate } from './chain.template.ts';
import type { ChainHere } from './chain.types.ts';
import { shippedTemplates } from './shipped-templates.ts';
import { proposed, type TemplateItem, templateDifference } from './template-difference.rules.ts';

/** A shipped template beside the chain that the graph has. */
export interface ShippedTemplate {
  readonly template: ChainTemplate;
  /** Null: the graph has no such industry. */
  readonly here: ChainHere | null;
  readonly items: readonly TemplateItem[];
}

type Scope = ReturnType<typeof scopeOf>;

async function compared(graph: Graph, viewer: Scope): Promise<readonly ShippedTemplate[]> {
  const shipped = shippedTemplates();
  const rows = await graph.read(chainTemplateHere, { ids: shipped.map(({ id }) => id), viewer });
  const byId = new Map(rows.map(({ here }) => [here.id, here]));
  return shipped.map((template) => {
    const here = byId.get(template.id) ?? null;
    return { template, here, items: templateDifference(template, here) };
  });
}

/** The templates that ship with this version, each with where it and the graph differ. */
export async function readTemplates(context: Context): Promise<readonly ShippedTemplate[]> {
  return compared(context.graph, scopeOf(context));
}

/** In how many places the shipped templates propose something else than the graph says. */
export async function templateProposals(graph: Graph): Promise<number> {
  const all = await compared(graph, { id: 'system', role: 'ADMIN', groupId: null });
  return all.reduce((sum, { items }) => sum + proposed(items).length, 0);
}
