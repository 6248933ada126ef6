import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ChainInput } from '../../web/chain/layout/model.ts';

const template = z.object({
  id: z.string(),
  lanes: z.array(z.object({ key: z.string(), stage: z.string() })),
  links: z.array(z.object({ key: z.string(), lane: z.string(), parent: z.string().nullable() })),
  supplies: z.array(z.object({ from: z.string(), to: z.string() })),
});

/** A shipped chain as the layout takes it, with the named links opened. */
export function shippedChain(name: string, opened: readonly string[] = []): ChainInput {
  const file = new URL(`../../seed/chain/${name}.json`, import.meta.url);
  const chain = template.parse(JSON.parse(readFileSync(file, 'utf8')));
  const id = (key: string): string => `${chain.id}.${key}`;
  return {
    lanes: chain.lanes.map(({ key, stage }, order) => ({ id: id(key), stage, order })),
    links: chain.links.map(({ key, lane, parent }, order) => ({
      id: id(key),
      laneId: id(lane),
      parentId: parent === null ? null : id(parent),
      order,
    })),
    supplies: chain.supplies.map(({ from, to }) => ({ id: `${id(from)}>${id(to)}`, fromId: id(from), toId: id(to) })),
    opened: new Set(opened.map(id)),
  };
}
