import { z } from 'zod';
import { carrierFact, operatesFact, sitedInFact } from '../../carrier/carrier.facts.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import type { ImportKind } from '../import.types.ts';

const row = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  region: z.string(),
  kind: z.enum(['park', 'building', 'plot', 'area', 'platform']),
  aliases: z.array(z.string()),
  operator: z.string().nullable(),
  task: z.string().nullable(),
  sources: z.array(z.string()).min(1),
});

export const carriersKind: ImportKind<z.infer<typeof row>> = {
  name: 'carriers',
  title: '载体',
  row,
  sources: ({ sources }) => sources,
  facts: ({ id, name, region, kind, aliases, operator, task, sources }, { asOf }) => {
    const cited = { sourceIds: sources, asOf: asOf(sources) };
    const relation = { state: 'CONFIRMED', ...cited };
    const facts: Fact[] = [
      { kind: carrierFact, id, props: { name, kind, aliases, task, ...cited } },
      { kind: sitedInFact, id: relationId(id, region), from: id, to: region, props: relation },
    ];
    if (operator !== null) {
      facts.push({ kind: operatesFact, id: relationId(operator, id), from: operator, to: id, props: relation });
    }
    return facts;
  },
};
