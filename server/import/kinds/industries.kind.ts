import { z } from 'zod';
import { dossierItemFact, focusesOnFact, hasDossierItemFact, industryFact } from '../../chain/chain.facts.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import type { ImportKind } from '../import.types.ts';

const industry = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  region: z.string(),
  groups: z.array(z.string()),
  note: z.string().nullable(),
  sources: z.array(z.string()).min(1),
});

export const industriesKind: ImportKind<z.infer<typeof industry>> = {
  name: 'industries',
  title: '重点产业',
  row: industry,
  sources: ({ sources }) => sources,
  facts: ({ id, title, region, note, sources }, { asOf, number }) => {
    const cited = { sourceIds: sources, asOf: asOf(sources) };
    const props = { name: title, title, documentNote: note, order: number, ...cited };
    return [
      { kind: industryFact, id, props },
      {
        kind: focusesOnFact,
        id: relationId(region, id),
        from: region,
        to: id,
        props: { state: 'CONFIRMED', ...cited },
      },
    ];
  },
};

const dossier = z.strictObject({
  industry: z.string().min(1),
  shape: z.string().min(1),
  note: z.string().nullable(),
  items: z.array(
    z.strictObject({
      key: z.string().min(1),
      label: z.string().min(1),
      value: z.string().min(1).nullable(),
      sources: z.array(z.string()),
    }),
  ),
  sources: z.array(z.string()).optional(),
});

export const dossiersKind: ImportKind<z.infer<typeof dossier>> = {
  name: 'dossiers',
  title: '链条档案',
  row: dossier,
  sources: ({ items, sources = [] }) => [...sources, ...items.flatMap((item) => item.sources)],
  facts: ({ industry: industryId, shape, note, items }, { asOf }) => {
    const facts: Fact[] = [{ kind: industryFact, id: industryId, props: { dossierShape: shape, dossierNote: note } }];
    for (const [order, { key, label, value, sources }] of items.entries()) {
      const id = relationId(industryId, key);
      const cited = { sourceIds: sources, asOf: asOf(sources) };
      const relation = { state: 'CONFIRMED', ...cited };
      facts.push(
        { kind: dossierItemFact, id, props: { key, label, value, order, ...cited } },
        { kind: hasDossierItemFact, id: relationId(industryId, id), from: industryId, to: id, props: relation },
      );
    }
    return facts;
  },
};
