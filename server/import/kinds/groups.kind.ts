import { z } from 'zod';
import {
  groupFact,
  groupOfFact,
  hasSeatFact,
  heldByFact,
  seatFact,
  worksOnFact,
} from '../../organisation/organisation.facts.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import type { ImportKind } from '../import.types.ts';

const row = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  region: z.string(),
  industry: z.string().nullable(),
  shape: z.string().min(1),
  focus: z.string().nullable(),
  members: z.array(
    z.strictObject({
      organisation: z.string().nullable(),
      post: z.string().nullable(),
      role: z.string().min(1),
      order: z.int(),
    }),
  ),
  sources: z.array(z.string()).min(1),
});

export const groupsKind: ImportKind<z.infer<typeof row>> = {
  name: 'groups',
  title: '招商小组',
  row,
  sources: ({ sources }) => sources,
  facts: ({ id, name, region, industry, shape, focus, members, sources }, { asOf }) => {
    const cited = { sourceIds: sources, asOf: asOf(sources) };
    const relation = { state: 'CONFIRMED', ...cited };
    const facts: Fact[] = [
      { kind: groupFact, id, props: { name, shape, focus, ...cited } },
      { kind: groupOfFact, id: relationId(id, region), from: id, to: region, props: relation },
    ];
    if (industry !== null) {
      facts.push({ kind: worksOnFact, id: relationId(id, industry), from: id, to: industry, props: relation });
    }
    for (const { organisation, post, role, order } of members) {
      const seat = relationId(id, 'seat', String(order));
      facts.push(
        { kind: seatFact, id: seat, props: { role, post, order, ...cited } },
        { kind: hasSeatFact, id: relationId(id, seat), from: id, to: seat, props: relation },
      );
      if (organisation !== null) {
        facts.push({
          kind: heldByFact,
          id: relationId(seat, organisation),
          from: seat,
          to: organisation,
          props: relation,
        });
      }
    }
    return facts;
  },
};
