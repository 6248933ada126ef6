import { expect, it } from 'vitest';
import type { RecordedThing } from '../../server/chain/comparison.types.ts';
import { recordedByLink } from '../../server/chain/recorded.rules.ts';

const thing = (linkId: string, more: Partial<RecordedThing>): RecordedThing => ({
  ...{ type: 'NOTED', linkId, id: `${linkId}-1`, present: null, absent: null, outside: null, selfSupply: null },
  ...{ kind: null, text: null, on: '2026-09-01', by: 'lead', regionName: '某区' },
  ...more,
});
const note = (id: string, on: string) => thing('a', { id, on, kind: 'TREND', text: id });

it('keeps what is recorded of each link apart, with its latest notes first and what nobody recorded unknown', () => {
  const rows = recordedByLink([
    note('old', '2025-01-01'),
    note('new', '2026-10-01'),
    note('mid', '2026-01-01'),
    note('late', '2026-09-30'),
    thing('a', { type: 'FACTORS_AT', present: ['FUND'], absent: [] }),
    thing('b', { type: 'SUPPLY_AT', outside: 0 }),
  ]);
  expect(
    rows.map(({ linkId, factors, supply, notes }) => [linkId, factors, supply, notes.map(({ id }) => id)]),
  ).toEqual([
    ['a', { present: ['FUND'], absent: [] }, null, ['new', 'late', 'mid']],
    ['b', null, { outside: 0, selfSupply: null }, []],
  ]);
});
