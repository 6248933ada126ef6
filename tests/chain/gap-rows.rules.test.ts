import { describe, expect, it } from 'vitest';
import type { MapLink } from '../../web/chain/map/map.query.ts';
import { gapTable } from '../../web/chain/paper/slides/gap-table.ts';
import { gapRows } from '../../web/chain/verdict/gap-rows.ts';
import { paperMap } from './paper.fixture.ts';

const map = { ...paperMap('software-data-model'), asOf: null };
const tops = map.links.filter(({ parentId }) => parentId === null);
const [first, second, third, declined] = tops.map(({ id }) => id);

type Call = NonNullable<MapLink['verdict']>['modes'][number];
const call = (mode: Call['mode'], priority: number | null): Call => ({ mode, priority, reasons: [] });

/** The map with what some of its links call for. */
function calling(calls: Readonly<Record<string, readonly Call[]>>): typeof map {
  const links = map.links.map((link): MapLink => {
    const modes = calls[link.id];
    const base = { class: 'MISSING' as const, n: 0, expected: 2, flip: null, undecided: [], need: null };
    const verdict = modes === undefined ? null : { ...base, modes: [...modes] };
    return { ...link, stance: link.id === declined ? 'DECLINED' : null, verdict };
  });
  return { ...map, links };
}

describe('what a chain calls for, on paper', () => {
  const drawn = calling({
    [first ?? '']: [call('EXTEND', 0.2), call('FILL', 0.4)],
    [second ?? '']: [call('FILL', null)],
    [third ?? '']: [call('BUILD', 0.9)],
    [declined ?? '']: [call('FILL', 1)],
  });

  it('is listed by the most urgent of each link, what has no priority last, and nothing that is declined', () => {
    expect(gapRows(drawn).map(({ link }) => link.id)).toEqual([third, first, second]);
    expect(gapRows(drawn)[1]?.calls.map(({ mode }) => mode)).toEqual(['FILL', 'EXTEND']);
    expect(gapRows(calling({}))).toEqual([]);
  });

  it('is a row for each mode on slides, with the firms of the reserve for it', () => {
    const target = { id: 'e', name: '示例公司', demo: true, state: 'RESERVED', mode: 'FILL' } as const;
    const lists = {
      links: [{ linkId: first ?? '', note: null, sourceIds: [], targets: [target], lists: [] }],
      sources: [],
    };
    const { rows } = gapTable(drawn, lists);
    const words = rows.map((cells) => JSON.stringify(cells));
    expect(rows).toHaveLength(4);
    expect(words[1]).toContain('示例公司');
    expect(words[1]).toContain('"0.4"');
    expect(words[2]).not.toContain('示例公司');
    expect(gapTable(calling({}), lists).rows).toEqual([]);
  });
});
