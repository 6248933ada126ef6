import { z } from 'zod';
import { basedInFact, organisationFact, unitOfFact } from '../../organisation/organisation.facts.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import type { ImportKind } from '../import.types.ts';

const row = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  region: z.string(),
  parent: z.string().nullable(),
  kind: z.enum(['government', 'department', 'park', 'soe', 'office', 'team']),
  sources: z.array(z.string()).min(1),
});

export const organisationsKind: ImportKind<z.infer<typeof row>> = {
  name: 'organisations',
  title: '单位',
  row,
  sources: ({ sources }) => sources,
  facts: ({ id, name, aliases, region, parent, kind, sources }, { asOf }) => {
    const cited = { sourceIds: sources, asOf: asOf(sources) };
    const relation = { state: 'CONFIRMED', ...cited };
    const facts: Fact[] = [
      { kind: organisationFact, id, props: { name, aliases, kind, ...cited } },
      { kind: basedInFact, id: relationId(id, region), from: id, to: region, props: relation },
    ];
    if (parent !== null) {
      facts.push({ kind: unitOfFact, id: relationId(id, parent), from: id, to: parent, props: relation });
    }
    return facts;
  },
};
