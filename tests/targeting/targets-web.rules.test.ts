import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { palettes } from '../../web/platform/ui/palette.ts';
import { gapsOf, stepTo } from '../../web/targeting/targets/gaps.ts';
import { pathScene } from '../../web/targeting/targets/path-scene.ts';
import { targetCommand } from '../../web/targeting/targets/target-keys.ts';
import type { GapLink, TargetPath } from '../../web/targeting/targets/targets.query.ts';

const link = (id: string, modes: readonly (readonly ['BUILD' | 'EXTEND' | 'FILL', number | null])[]): GapLink => ({
  ...{ id, name: id, parentId: null },
  verdict: { class: 'WEAK', modes: modes.map(([mode, priority]) => ({ mode, priority })) },
});

const thing = (id: string) => ({ id, kind: 'Enterprise', name: id });
const path = (ids: readonly string[], inferred = false): TargetPath => ({
  ...{ inferred, share: null },
  steps: ids.slice(1).map((id, index) => ({
    ...{ relation: 'SELLS_TO', forward: true, source: null, date: null },
    ...{ from: thing(ids[index] ?? ''), to: thing(id) },
  })),
});
const look = { palette: palettes.light, targetId: 'target', label: (relation: string) => relation };

describe('gaps', () => {
  it('stand by priority, one for every mode, those without one known last', () => {
    const gaps = gapsOf([
      link('a', [['FILL', null]]),
      link('b', [
        ['BUILD', 0.2],
        ['FILL', 0.7],
      ]),
      link('c', []),
    ]);
    expect(gaps.map(({ linkId, mode, priority }) => [linkId, mode, priority])).toEqual([
      ['b', 'FILL', 0.7],
      ['b', 'BUILD', 0.2],
      ['a', 'FILL', null],
    ]);
  });

  it('are stepped through without leaving them', () => {
    expect([stepTo(0, -1, 3), stepTo(0, 1, 3), stepTo(2, 1, 3)]).toEqual([0, 1, 2]);
  });
});

describe('the picture of paths', () => {
  it('puts the target last and every other thing before what it leads to', () => {
    const { boxes } = pathScene([path(['local', 'product', 'target']), path(['local', 'target'])], look);
    const at = new Map(boxes.map(({ id, x }) => [id, x]));
    expect(boxes).toHaveLength(3);
    expect(at.get('local')).toBeLessThan(at.get('product') ?? 0);
    expect(at.get('product')).toBeLessThan(at.get('target') ?? 0);
  });

  it('draws a step that every path infers as one to be reviewed', () => {
    const [known, inferred] = [path(['a', 'target']), path(['b', 'target'], true)];
    const wires = pathScene([known, inferred], look).wires;
    expect(wires.map(({ fromId, back }) => [fromId, back])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(pathScene([known, path(['a', 'target'], true)], look).wires[0]?.back).toBe(false);
  });

  it('is no wider than the page shows it, however long a path is', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'target'];
    for (let steps = 2; steps <= ids.length; steps += 1) {
      expect(pathScene([path(ids.slice(-steps))], look).width).toBeLessThanOrEqual(740);
    }
  });

  it('never lets two things overlap and holds all of them', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const some = fc.array(fc.uniqueArray(ids, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, (starts) => {
        const scene = pathScene(
          starts.map((each) => path([...each, 'target'])),
          look,
        );
        for (const box of scene.boxes) {
          expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
          expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
          const over = scene.boxes.filter(
            ({ id, x, y }) => id !== box.id && Math.abs(x - box.x) < box.width && Math.abs(y - box.y) < box.height,
          );
          expect(over).toEqual([]);
        }
      }),
    );
  });
});

describe('keys of the page', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
    ...{ key, ctrlKey: false, metaKey: false, altKey: false, ...held },
  });

  it('step, open and compare, and leave fields and buttons theirs', () => {
    const free = { inField: false, onButton: false };
    expect(['j', 'k', ']', 'Enter', 'c', 'q'].map((key) => targetCommand(press(key), free))).toEqual([
      ...['next', 'previous', 'nextGap', 'open', 'compare'],
      null,
    ]);
    expect(targetCommand(press('j'), { inField: true, onButton: false })).toBeNull();
    expect(targetCommand(press('Enter'), { inField: false, onButton: true })).toBeNull();
    expect(targetCommand(press('c', { ctrlKey: true }), free)).toBeNull();
  });
});
