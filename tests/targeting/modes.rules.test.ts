import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relatednessOf } from '../../server/targeting/feasibility.rules.ts';
import type { ModeLink, ModeName } from '../../server/targeting/mode.types.ts';
import { modeChainOf, needOf, neighboursIn } from '../../server/targeting/mode-chain.rules.ts';
import { modeRulesOn } from '../../server/targeting/mode-rules.ts';
import { callsOf, modeFlipOf } from '../../server/targeting/modes.rules.ts';
import { networkOf } from '../../server/targeting/need.rules.ts';
import type { VerdictClass } from '../../server/targeting/targeting.types.ts';

const rules = modeRulesOn('2026-11-22');
const blank = { leaders: 0, stance: null, core: false, codes: [], selfSupply: null, revenue: null } as const;
const link = (id: string, verdict: VerdictClass, firms: number | null, more: Partial<ModeLink> = {}): ModeLink => ({
  ...{ id, class: verdict, firms, outside: null, missingFactors: null, unseenFactors: [], notes: [] },
  ...blank,
  ...more,
});

type Pair = readonly [from: string, to: string];

function chainOf(links: readonly ModeLink[], supplies: readonly Pair[], planned = false) {
  const ids = links.map(({ id }) => id);
  const network = networkOf(
    ids,
    supplies.map(([from, to]) => ({ from, to, what: null, group: null, essential: null, toPart: false })),
  );
  const { suppliers, customers } = neighboursIn(network);
  const neighbours = new Map(
    ids.map((id) => [id, new Set([...(suppliers.get(id) ?? []), ...(customers.get(id) ?? [])])]),
  );
  const related = relatednessOf({ links, space: null, larger: null, neighbours });
  return modeChainOf({ links, network, related, complexity: null, planned }, rules);
}

/** Ore goes into metal, metal into parts, parts into cars; varnish goes into cars. */
const ways: readonly Pair[] = [
  ['ore', 'metal'],
  ['metal', 'parts'],
  ['parts', 'cars'],
  ['varnish', 'cars'],
];
const car = (changes: readonly ModeLink[] = []) => {
  const links = [
    link('ore', 'MISSING', 0),
    link('metal', 'WEAK', 1),
    link('parts', 'ADEQUATE', 6),
    link('cars', 'STRONG', 8, { leaders: 1 }),
    link('varnish', 'UNSURVEYED', null),
  ];
  return chainOf(
    links.map((each) => changes.find(({ id }) => id === each.id) ?? each),
    ways,
  );
};

function calls(chain: ReturnType<typeof chainOf>, id: string) {
  const asked = chain.links.get(id);
  if (!asked) throw new Error(`no link ${id}`);
  return { ...callsOf(chain, asked, rules), need: needOf(chain, asked, rules) };
}
const names = (chain: ReturnType<typeof chainOf>, id: string): readonly ModeName[] =>
  calls(chain, id).modes.map(({ mode }) => mode);

describe('what a link calls for', () => {
  it('is 补 where something here stops without it, with what stops and what is not recorded', () => {
    const { modes, need, undecided } = calls(car(), 'ore');
    expect(need).toMatchObject({ break: 'YES', choke: 'YES', lost: ['metal', 'parts', 'cars'], impact: 0.75 });
    const filling = modes.find(({ mode }) => mode === 'FILL');
    expect(filling?.components).toEqual([
      { code: 'KNOCK_OUT', value: 0.75 },
      { code: 'SELF_SUPPLY_GAP', value: null },
      { code: 'RELATEDNESS', value: expect.any(Number) },
    ]);
    expect(filling?.reasons.map(({ code, count }) => [code, count])).toEqual([
      ['BREAK', 1],
      ['CHOKE', 0],
      ['STOPS', 3],
    ]);
    expect(undecided).toEqual([]);
  });

  it('is 延 next to what is there, and only where it is not 补 already', () => {
    // Its chain has a leader, so that there is no 建 beside.
    const led = link('parts', 'ADEQUATE', 6, { leaders: 1 });
    const metal = (firms: number, more: Partial<ModeLink> = {}) => car([led, link('metal', 'WEAK', firms, more)]);
    const apart = metal(5);
    expect(names(apart, 'metal')).toEqual(['EXTEND']);
    expect(calls(apart, 'metal').undecided).toEqual(['FILL']);
    expect(calls(apart, 'metal').modes[0]?.reasons).toMatchObject([{ code: 'BESIDE', linkIds: ['parts'] }]);
    // One firm carries half of the chain: 堵点.
    expect(names(metal(1), 'metal')).toEqual(['FILL']);
    expect(names(metal(5, { selfSupply: 0.2 }), 'metal')).toEqual(['FILL']);
    expect(names(metal(5, { selfSupply: 0.8 }), 'metal')).toEqual(['EXTEND']);
  });

  it('is 强 where it is strong or adequate, saying that nobody looked at its core factors', () => {
    const [, found] = calls(car(), 'parts').modes;
    expect(found).toMatchObject({ mode: 'STRENGTHEN', priority: 1 });
    expect(found?.reasons.map(({ code }) => code)).toEqual(['LEADERS', 'FACTORS_NOT_SURVEYED']);
    const [, looked] = calls(car([link('parts', 'ADEQUATE', 6, { missingFactors: ['TALENT'] })]), 'parts').modes;
    expect(looked?.reasons).toMatchObject([{ code: 'LEADERS' }, { code: 'FACTORS_MISSING', factors: ['TALENT'] }]);
    const part = { missingFactors: [], unseenFactors: ['FUND'] } as const;
    const [, half] = calls(car([link('parts', 'ADEQUATE', 6, part)]), 'parts').modes;
    expect(half?.reasons).toMatchObject([{ code: 'LEADERS' }, { code: 'FACTORS_NOT_SURVEYED', factors: ['FUND'] }]);
  });

  it('is a choke point too where few suppliers outside are left, open while nobody recorded how many', () => {
    const led = link('parts', 'ADEQUATE', 6, { leaders: 1 });
    const metal = (outside: number | null) => car([led, link('metal', 'ADEQUATE', 9, { outside })]);
    expect(calls(metal(3), 'metal').need).toMatchObject({ singlePoint: 'NO', fewOutside: 'YES', choke: 'YES' });
    const [found] = calls(metal(3), 'metal').modes;
    expect(found?.reasons).toContainEqual(expect.objectContaining({ code: 'CHOKE', count: 9, of: 3 }));
    expect(calls(metal(4), 'metal').need.choke).toBe('NO');
    expect(calls(metal(null), 'metal')).toMatchObject({ need: { choke: 'UNKNOWN' }, undecided: ['FILL'] });
    // What little hangs on is no choke point, whoever supplies it.
    expect(calls(car([link('parts', 'ADEQUATE', 6, { outside: 0 })]), 'cars').need.choke).toBe('NO');
  });

  it('counts what the district does not make itself, once that is recorded', () => {
    const [filling] = calls(car([link('metal', 'WEAK', 1, { selfSupply: 0.2 })]), 'metal').modes.slice(1);
    expect(filling?.components).toContainEqual({ code: 'SELF_SUPPLY_GAP', value: 0.8 });
  });

  it('is 延 for reasons that people noted, the trend with its day', () => {
    const note = {
      id: 'n',
      kind: 'RELOCATION',
      text: '配套随迁',
      on: '2026-09-01',
      by: 'lead',
      regionName: '某区',
    } as const;
    const led = link('parts', 'ADEQUATE', 6, { leaders: 1 });
    const [found] = calls(car([led, link('metal', 'WEAK', 5, { notes: [note] })]), 'metal').modes;
    expect(found).toMatchObject({ mode: 'EXTEND', reasons: [{ code: 'BESIDE' }, { code: 'RELOCATION', note }] });
  });

  it('is 建 on the links worth most while none of them has a leader, and open while one is not surveyed', () => {
    expect(['ore', 'metal', 'parts'].map((id) => names(car(), id).includes('BUILD'))).toEqual([true, true, true]);
    const led = car([link('parts', 'ADEQUATE', 6, { leaders: 1 })]);
    expect(names(led, 'ore')).not.toContain('BUILD');
    const open = car([link('ore', 'UNSURVEYED', null)]);
    expect(calls(open, 'metal').undecided).toContain('BUILD');
    expect(calls(open, 'cars').undecided).not.toContain('BUILD');
    const small = [link('a', 'WEAK', 1), link('b', 'MISSING', 0)];
    expect(names(chainOf(small, []), 'a')).not.toContain('BUILD');
    expect(names(chainOf(small, [], true), 'a')).toContain('BUILD');
  });

  it('is nothing on a link that the district declines', () => {
    const declined = car([link('ore', 'MISSING', 0, { stance: 'DECLINED' })]);
    expect(calls(declined, 'ore')).toMatchObject({ modes: [], undecided: [] });
    expect(declined.top.ids).not.toContain('ore');
  });

  it('names what would change it: enough firms that none is a single point, found by trying', () => {
    const chain = car();
    const metal = chain.links.get('metal');
    if (!metal) throw new Error('there is metal');
    const flip = modeFlipOf(chain, metal, rules, (firms) => ({ ...metal, firms: 1 + firms }));
    expect(flip).toEqual({ need: 'MORE_FIRMS', count: 4, from: ['BUILD', 'FILL'], to: ['BUILD', 'EXTEND'] });
  });
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const counted: readonly VerdictClass[] = ['STRONG', 'ADEQUATE', 'WEAK'];
const none: readonly VerdictClass[] = ['MISSING', 'NOT_EXPECTED'];
const anyLink = (id: string): fc.Arbitrary<ModeLink> =>
  fc
    .record({
      firms: fc.integer({ min: 0, max: 9 }),
      pick: fc.nat(),
      leaders: fc.integer({ min: 0, max: 2 }),
      stance: fc.constantFrom(null, null, 'DECLINED' as const, 'SUITABLE' as const),
      core: fc.boolean(),
      selfSupply: fc.constantFrom(null, 0.2, 0.9),
      revenue: fc.constantFrom(null, 5, 50),
    })
    .map(({ firms, pick, leaders, ...more }) => {
      const from = firms > 0 ? counted : none;
      return link(id, from[pick % from.length] ?? 'WEAK', firms, { leaders: Math.min(leaders, firms), ...more });
    });
const anyLinks = fc.tuple(...ids.map(anyLink));
const anyWays = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 12 });
const hidden = (each: ModeLink): ModeLink => ({ ...each, class: 'UNSURVEYED', firms: null, leaders: 0 });

describe('modes', () => {
  it('have a priority from 0 to 1 that is the product of what is known, and 补 shuts out 延', () => {
    fc.assert(
      fc.property(anyLinks, anyWays, fc.boolean(), (links, supplies, planned) => {
        const chain = chainOf(links, supplies, planned);
        for (const each of links) {
          const { modes, undecided } = callsOf(chain, each, rules);
          const called = modes.map(({ mode }) => mode);
          if (called.includes('FILL')) expect([...called, ...undecided]).not.toContain('EXTEND');
          if (each.stance === 'DECLINED') expect(called).toEqual([]);
          for (const { priority, components, reasons } of modes) {
            const known = components.flatMap(({ value }) => (value === null ? [] : [value]));
            expect(known.every((value) => value >= 0 && value <= 1)).toBe(true);
            expect(priority).toBe(known.length === 0 ? null : known.reduce((all, value) => all * value, 1));
            expect(reasons.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('say of a chain that is half surveyed nothing that the other half could make wrong', () => {
    fc.assert(
      fc.property(
        anyLinks,
        anyWays,
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        (links, supplies, hide) => {
          const full = chainOf(links, supplies);
          const seen = links.map((each, at) => (hide[at] ? hidden(each) : each));
          const half = chainOf(seen, supplies);
          for (const [at, each] of links.entries()) {
            const part = callsOf(half, seen[at] ?? each, rules);
            const whole = callsOf(full, each, rules);
            const called = whole.modes.map(({ mode }) => mode);
            for (const { mode } of part.modes) if (mode !== 'EXTEND') expect(called).toContain(mode);
            // What is 延 as far as is known may turn out to be 补; that is said to be open.
            const sure = part.modes.filter(() => !part.undecided.includes('FILL')).map(({ mode }) => mode);
            expect(called).toEqual(expect.arrayContaining(sure));
            const open = part.undecided;
            for (const mode of called) {
              const said = part.modes.some((found) => found.mode === mode);
              expect(said || open.includes(mode)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
