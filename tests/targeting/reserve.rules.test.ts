import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverageLink, coverageOf } from '../../server/targeting/coverage.rules.ts';
import { modeNames } from '../../server/targeting/mode.types.ts';
import { mayTend } from '../../server/targeting/reserve.access.ts';
import { moveOf, needsReason, stageAfter, transitions } from '../../server/targeting/reserve.rules.ts';
import { contactOutcomes, targetStages } from '../../server/targeting/reserve.types.ts';
import { verdictClasses } from '../../server/targeting/targeting.types.ts';

const today = '2026-11-23';
const stage = fc.constantFrom(...targetStages);
const full = { reason: '企业暂缓扩产', lookAgainOn: '2027-03-01' };

describe('moving a target', () => {
  it('goes only where its state leads, and every state can be left', () => {
    fc.assert(
      fc.property(stage, stage, (from, to) => {
        const move = () => moveOf({ stage: from, contacts: 1 }, { to, ...full }, today);
        if (transitions[from].includes(to)) expect(move()).toMatchObject({ stage: to });
        else expect(move).toThrow(from === to ? /不用再改/ : /不能直接改为/);
      }),
    );
    for (const from of targetStages) expect(transitions[from].length).toBeGreaterThan(0);
    const forward = targetStages.slice(0, 4);
    for (const [at, from] of forward.entries()) {
      expect(transitions[from].filter((to) => forward.indexOf(to) > at)).toEqual(forward.slice(at + 1, at + 2));
    }
  });

  it('needs a reason back and aside, and a day to look again to be shelved', () => {
    const talks = { stage: 'NEGOTIATING', contacts: 2 } as const;
    const bare = { reason: ' ', lookAgainOn: null };
    expect(() => moveOf(talks, { to: 'SHELVED', ...bare }, today)).toThrow('须写明理由');
    expect(() => moveOf(talks, { to: 'CONTACTED', ...bare }, today)).toThrow('须写明理由');
    expect(() => moveOf(talks, { to: 'SHELVED', ...full, lookAgainOn: null }, today)).toThrow('哪一天再看');
    expect(() => moveOf(talks, { to: 'SHELVED', ...full, lookAgainOn: '2026-11-22' }, today)).toThrow('已经过去');
    expect(moveOf(talks, { to: 'TO_PROJECT', ...bare }, today)).toEqual({
      ...{ stage: 'TO_PROJECT', movedBecause: null, lookAgainOn: null },
    });
    expect(needsReason('SHELVED', 'RESERVED')).toBe(false);
  });

  it('is no contact without one recorded; a contact that reached somebody makes it one', () => {
    const none = { stage: 'RESERVED', contacts: 0 } as const;
    expect(() => moveOf(none, { to: 'CONTACTED', reason: null, lookAgainOn: null }, today)).toThrow('还没有接触记录');
    for (const outcome of contactOutcomes) {
      expect(stageAfter('RESERVED', outcome)).toBe(outcome === 'UNREACHED' ? 'RESERVED' : 'CONTACTED');
      expect(stageAfter('NEGOTIATING', outcome)).toBe('NEGOTIATING');
    }
  });
});

describe('who may tend a reserve', () => {
  it('is who belongs to a group of the chain, or to none, or to the bureau', () => {
    const groups = [{ id: 'a' }, { id: 'b' }];
    expect(mayTend({ role: 'RESEARCHER', groupId: 'b' }, groups)).toBe(true);
    expect(mayTend({ role: 'LEAD', groupId: 'c' }, groups)).toBe(false);
    expect(mayTend({ role: 'LEAD', groupId: 'c' }, [])).toBe(true);
    expect(mayTend({ role: 'BUREAU', groupId: 'c' }, groups)).toBe(true);
    expect(mayTend({ role: 'RESEARCHER', groupId: null }, groups)).toBe(true);
  });
});

const links: fc.Arbitrary<readonly CoverageLink[]> = fc
  .array(
    fc.record({
      class: fc.constantFrom(...verdictClasses),
      modes: fc.array(
        fc.record({
          mode: fc.constantFrom(...modeNames),
          priority: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        }),
        { maxLength: 3 },
      ),
      stages: fc.array(stage, { maxLength: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((each) => each.map((link, at) => ({ ...link, linkId: `l${at}`, name: `环节${at}` })));

describe('the coverage of gaps', () => {
  it('counts each gap once, calls nothing unknown a gap, and has those without targets first', () => {
    fc.assert(
      fc.property(links, (given) => {
        const { gaps, withTargets, withoutTargets } = coverageOf(given);
        expect(gaps.length).toBe(withTargets + withoutTargets);
        expect(gaps.some(({ class: verdict }) => verdict === 'UNSURVEYED' || verdict === 'INSUFFICIENT')).toBe(false);
        expect(gaps.slice(0, withoutTargets).every(({ active }) => active === 0)).toBe(true);
        expect(gaps.slice(withoutTargets).every(({ active }) => active > 0)).toBe(true);
      }),
    );
  });

  it('takes what is shelved or done for no work on a gap', () => {
    const gap = { linkId: 'l', name: '环节', class: 'MISSING', modes: [{ mode: 'FILL', priority: 0.4 }] } as const;
    expect(coverageOf([{ ...gap, stages: ['SHELVED', 'TO_PROJECT'] }])).toMatchObject({ withTargets: 0 });
    expect(coverageOf([{ ...gap, stages: ['SHELVED', 'RESERVED'] }])).toMatchObject({ withTargets: 1 });
    expect(coverageOf([{ ...gap, modes: [], stages: [] }]).gaps).toEqual([]);
  });
});
