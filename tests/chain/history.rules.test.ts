import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedEvent, RecordedFact } from '../../server/chain/chain.types.ts';
import { endOfDay, factsThen, oneEach } from '../../server/chain/history.rules.ts';
import { historyKeys } from '../../server/chain/history-keys.rules.ts';

const at = (step: number) => `2026-01-${String(step + 1).padStart(2, '0')}T04:00:00.000Z`;
const id = 'OCCUPIES/firm~link';
const blank = { id: '', factId: id, before: null, after: null, from: null, to: null, said: null, born: null };

/** Runs steps upon one fact as the system records them: what is there after each, and what it noted. */
function recorded(steps: readonly ('create' | 'change' | 'remove')[], batches: boolean) {
  let said: Record<string, unknown> | null = null;
  let born: string | null = null;
  const events: RecordedEvent[] = [];
  const states: (Record<string, unknown> | null)[] = [];
  for (const [step, what] of steps.entries()) {
    const now = at(step);
    if (what === 'create' && said === null) {
      said = { state: `made ${step}` };
      born = batches ? now : null;
      if (!batches) events.push({ ...blank, field: '*', at: now, after: 'created' });
    } else if (what === 'change' && said !== null) {
      const next = { state: `changed ${step}` };
      events.push({ ...blank, field: 'state', at: now, before: said['state'], after: next.state });
      said = next;
    } else if (what === 'remove' && said !== null) {
      const gone = { from: 'firm', to: 'link', said: JSON.stringify(said), born };
      events.push({ ...blank, field: '*', at: now, before: said['state'], ...gone });
      said = null;
      born = null;
    }
    states.push(said);
  }
  const facts: RecordedFact[] =
    said === null ? [] : [{ kind: 'OCCUPIES', id: 'firm~link', from: 'firm', to: 'link', said, born }];
  return { facts, events, states };
}

describe('what was there at an instant', () => {
  it('is what was there, whatever was made, changed, removed and made again since', () => {
    const step = fc.constantFrom('create' as const, 'change' as const, 'remove' as const);
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean(), (steps, batches) => {
        const { facts, events, states } = recorded(steps, batches);
        for (const [index, expected] of states.entries()) {
          const [found] = factsThen(facts, events, at(index));
          expect(found?.said ?? null).toEqual(expected);
          if (found) expect([found.from, found.to]).toEqual(['firm', 'link']);
        }
      }),
    );
  });

  it('of a relation that a thing has one of is the one that was removed first since', () => {
    const relation = (to: string) => ({ kind: 'IN_LANE', id: `l~${to}`, from: 'l', to, said: {} });
    const removal = (to: string, step: number): RecordedEvent => {
      return { ...blank, factId: `IN_LANE/l~${to}`, field: '*', at: at(step), from: 'l', to, said: '{}' };
    };
    const events = [removal('a', 2), removal('b', 5)];
    const facts: RecordedFact[] = [{ ...relation('c'), born: null }];
    const then = (step: number) => oneEach(factsThen(facts, events, at(step)), events, at(step)).get('l')?.to;
    expect([1, 2, 4, 5, 6].map(then)).toEqual(['a', 'b', 'b', 'c', 'c']);
  });
});

describe('a day', () => {
  it('ends at midnight of Shanghai', () => {
    expect(new Date(endOfDay('2026-01-03')).getTime() + 1).toBe(Date.parse('2026-01-04T00:00:00+08:00'));
  });
});

describe('the history of a thing', () => {
  it('is that of its own facts, not of one whose id begins alike', () => {
    const { ids, prefixes } = historyKeys('LINK', 'chain.link', '320102');
    expect(ids).toContain('ChainLink/chain.link');
    expect(prefixes).toContain('SUPPLIES/chain.link~');
    expect(prefixes.every((prefix) => /[~.]$/.test(prefix))).toBe(true);
  });
});
