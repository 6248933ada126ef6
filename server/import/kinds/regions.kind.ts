import { z } from 'zod';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { partOfFact, regionFact, succeededByFact } from '../../region/region.facts.ts';
import { regionLevels } from '../../region/region.types.ts';
import type { ImportKind } from '../import.types.ts';
import { asIssue } from '../told.rules.ts';

const code = z.string().regex(/^\d{6}(-[a-z0-9]+)*$/, asIssue('regionCodeForm'));
const region = z.strictObject({
  code,
  name: z.string().min(1),
  level: z.enum(regionLevels),
  parent: code.nullable(),
  sources: z.array(z.string()).min(1),
});

export const regionsKind: ImportKind<z.infer<typeof region>> = {
  name: 'regions',
  title: '行政区划',
  row: region,
  sources: (row) => row.sources,
  facts: (row, { asOf }) => {
    const cited = { sourceIds: row.sources, asOf: asOf(row.sources) };
    const facts: Fact[] = [
      { kind: regionFact, id: row.code, props: { name: row.name, level: row.level, current: true, ...cited } },
    ];
    if (row.parent !== null) {
      const id = relationId(row.code, row.parent);
      facts.push({ kind: partOfFact, id, from: row.code, to: row.parent, props: { state: 'CONFIRMED', ...cited } });
    }
    return facts;
  },
};

const succession = z.strictObject({
  from: code,
  fromName: z.string().min(1),
  to: code,
  year: z.int().nullable(),
  sources: z.array(z.string()).min(1),
});

export const successionsKind: ImportKind<z.infer<typeof succession>> = {
  name: 'successions',
  title: '行政区划代码沿革',
  row: succession,
  sources: (row) => row.sources,
  facts: (row, { asOf }) => {
    const cited = { sourceIds: row.sources, asOf: asOf(row.sources) };
    const props = { state: 'CONFIRMED', year: row.year, ...cited };
    return [
      { kind: regionFact, id: row.from, props: { name: row.fromName, level: 'DISTRICT', current: false, ...cited } },
      { kind: succeededByFact, id: relationId(row.from, row.to), from: row.from, to: row.to, props },
    ];
  },
};
