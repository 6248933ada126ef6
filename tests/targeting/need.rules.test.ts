import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { concentration, knockOut, type NeedSupply, networkOf, pathCut } from '../../server/targeting/need.rules.ts';

const supply = (from: string, to: string, more: Partial<NeedSupply> = {}): NeedSupply => ({
  ...{ from, to, what: null, group: null, essential: null, toPart: false },
  ...more,
});
const sorted = (ids: readonly string[]) => [...ids].sort();

const file = join(process.env['LIANTU_TEST_DATA'] ?? '../shared', 'data/reference/gap-toy-expected.json');
const reference = z.object({
  choke: z.object({
    nodes: z.array(z.string()),
    edges: z.array(z.tuple([z.string(), z.string()])),
    score: z.record(z.string(), z.number()),
  }),
  knockout_and: z.record(z.string(), z.object({ lost: z.array(z.string()), impact: z.number() })),
  hhi: z.object({ shares: z.array(z.number()), hhi_unit: z.number(), normalised: z.number() }),
});

describe.skipIf(!existsSync(file))('the battery chain of thirteen links (needs LIANTU_TEST_DATA)', () => {
  const expected = existsSync(file) ? reference.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const nodes = expected?.choke.nodes ?? [];
  const network = networkOf(
    nodes,
    (expected?.choke.edges ?? []).map(([from, to]) => supply(from, to)),
  );

  it('loses these links and this share of the chain with each', () => {
    expect(nodes).toHaveLength(13);
    for (const id of nodes) {
      const { lost, impact } = knockOut(network, id);
      expect(sorted(lost), id).toEqual(sorted(expected?.knockout_and[id]?.lost ?? ['none given']));
      expect(impact, id).toBeCloseTo(expected?.knockout_and[id]?.impact ?? -1, 6);
    }
  });

  it('has these shares of its ways through each', () => {
    for (const id of nodes) expect(pathCut(network, id), id).toBeCloseTo(expected?.choke.score[id] ?? -1, 12);
  });

  it('has this concentration of shares', () => {
    const found = concentration(expected?.hhi.shares ?? []);
    expect(found?.hhi).toBeCloseTo(expected?.hhi.hhi_unit ?? -1, 12);
    expect(found?.normalised).toBeCloseTo(expected?.hhi.normalised ?? -1, 12);
  });
});

describe('inputs of links', () => {
  const lostWith = (supplies: readonly NeedSupply[], removed: string): readonly string[] =>
    sorted(knockOut(networkOf(['a', 'b', 'c', 'd'], supplies), removed).lost);

  it('stand in for each other where they share a product or a recorded group', () => {
    expect(lostWith([supply('a', 'c'), supply('b', 'c')], 'a')).toEqual(['c']);
    const power = { what: ' 绿色电力' };
    const both = [supply('a', 'c', power), supply('b', 'c', { what: '绿色电力 ' })];
    expect(lostWith(both, 'a')).toEqual([]);
    expect(networkOf(['a', 'b', 'c'], both).groups).toMatchObject([{ basis: 'SAME_PRODUCT', essential: true }]);
    const apart = both.map((each, at) => ({ ...each, group: `g${at}` }));
    expect(lostWith(apart, 'a')).toEqual(['c']);
    expect(networkOf(['a', 'b', 'c'], apart).groups.map(({ basis }) => basis)).toEqual(['RECORDED', 'RECORDED']);
  });

  it('that are not essential, or go to a part only, stop nothing', () => {
    expect(lostWith([supply('a', 'b', { essential: false }), supply('b', 'c')], 'a')).toEqual([]);
    expect(lostWith([supply('a', 'b', { toPart: true }), supply('b', 'c')], 'a')).toEqual([]);
    expect(lostWith([supply('a', 'b', { toPart: true, essential: true }), supply('b', 'c')], 'a')).toEqual(['b', 'c']);
  });

  it('run in cycles without an end, and keep a cycle going until one of it is gone', () => {
    const ring = [supply('a', 'b'), supply('b', 'c'), supply('c', 'a'), supply('d', 'a', { essential: false })];
    expect(lostWith(ring, 'b')).toEqual(['a', 'c']);
    expect(lostWith(ring, 'd')).toEqual([]);
    expect(pathCut(networkOf(['a', 'b', 'c', 'd'], ring), 'a')).toBe(1);
    expect(pathCut(networkOf(['a', 'b'], []), 'a')).toBeNull();
  });
});

const links = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const anyLink = fc.constantFrom(...links);
const anySupply = fc.record<NeedSupply>({
  from: anyLink,
  to: anyLink,
  what: fc.constantFrom(null, 'x', 'y'),
  group: fc.constantFrom(null, 'one', 'two'),
  essential: fc.constantFrom(null, true, false),
  toPart: fc.boolean(),
});
const anyChain = fc.array(anySupply, { maxLength: 24 });

describe('the loss of a link', () => {
  it('is a fixed point: every lost link lacks a whole essential group, no other does', () => {
    fc.assert(
      fc.property(anyChain, anyLink, (supplies, removed) => {
        const network = networkOf(links, supplies);
        const { lost, impact } = knockOut(network, removed);
        const gone = new Set([...lost, removed]);
        const lacks = (id: string) =>
          network.groups.some(
            ({ customer, essential, suppliers }) =>
              customer === id && essential && suppliers.every((supplier) => gone.has(supplier)),
          );
        for (const id of links) if (id !== removed) expect(lacks(id)).toBe(gone.has(id));
        expect(lost).not.toContain(removed);
        expect(impact).toBeCloseTo(lost.length / (links.length - 1), 12);
      }),
      { numRuns: 500 },
    );
  });

  it('never grows by a substitute and never shrinks by another required input', () => {
    fc.assert(
      fc.property(anyChain, anyLink, anyLink, anyLink, (supplies, removed, from, to) => {
        fc.pre(from !== to && from !== removed);
        const before = new Set(knockOut(networkOf(links, supplies), removed).lost);
        // Without a product or a group nothing says that another supplier could stand in.
        const shared = supplies.filter(({ what, group }) => what !== null || group !== null);
        const [same] = shared.filter((each) => each.to === to && each.from !== to);
        const required = [...supplies, supply(from, to, { group: 'new', essential: true })];
        const after = new Set(knockOut(networkOf(links, required), removed).lost);
        expect([...before].every((id) => after.has(id))).toBe(true);
        if (!same) return;
        const helped = knockOut(networkOf(links, [...supplies, { ...same, from }]), removed);
        expect(helped.lost.every((id) => before.has(id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('weighs by what a link is worth, where that is known', () => {
    const network = networkOf(['a', 'b', 'c'], [supply('a', 'b')]);
    expect(knockOut(network, 'a', (id) => (id === 'b' ? 30 : 10)).impact).toBeCloseTo(0.75, 12);
    expect(knockOut(networkOf(['a'], []), 'a').impact).toBe(0);
  });
});

describe('ways through a chain and shares of firms', () => {
  it('are between none and all, and equal shares are the least concentration', () => {
    fc.assert(
      fc.property(
        anyChain,
        anyLink,
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1 }),
        (supplies, id, values) => {
          const cut = pathCut(networkOf(links, supplies), id);
          if (cut !== null) expect(cut >= 0 && cut <= 1).toBe(true);
          const { hhi = 0, normalised = -1 } = concentration(values) ?? {};
          expect(hhi).toBeGreaterThanOrEqual(1 / values.length - 1e-12);
          expect(normalised).toBeGreaterThanOrEqual(-1e-12);
          expect(normalised).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
      { numRuns: 300 },
    );
    expect(concentration([])).toBeNull();
  });
});
