import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Belongings } from './belongings.ts';
import { dynamicImports, staticClosure, wholeClosure } from './size.modules.ts';
import { missed, tableHead, tableLine } from './table.ts';
import { inTurns, percentile } from './timing.ts';

describe('the table', () => {
  const row = { name: 'a-bench', value: 12.345, unit: 'ms', reference: 10, aim: { atMost: 1.2 } };

  it('has five columns a line that start where the head says', () => {
    expect(tableLine(row).split(/\s+/)).toEqual(['a-bench', '12.3', 'ms', '10', '1.23']);
    expect(tableHead.split(/\s+/)).toEqual(['name', 'value', 'unit', 'reference', 'ratio']);
    expect(tableLine(row).indexOf('ms')).toBe(tableHead.indexOf('unit'));
  });

  it('compares with nothing where there is no reference', () => {
    expect(
      tableLine({ ...row, reference: null })
        .split(/\s+/)
        .slice(3),
    ).toEqual(['-', '-']);
    expect(missed({ ...row, reference: null })).toBeNull();
  });

  it('tells a ratio that misses its aim', () => {
    expect(missed(row)).toBe('a-bench: ratio 1.23, aim ≤ 1.20');
    expect(missed({ ...row, value: 12 })).toBeNull();
  });

  it('tells a ratio below what it should reach', () => {
    const reach = { ...row, reference: 0.9, aim: { atLeast: 1 } };
    expect(missed({ ...reach, value: 0.81 })).toBe('a-bench: ratio 0.90, aim ≥ 1.00');
    expect(missed({ ...reach, value: 0.9 })).toBeNull();
    expect(missed({ ...reach, value: 0.95 })).toBeNull();
  });
});

describe('timing', () => {
  it('takes the nearest rank', () => {
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentile([1, 2], 0.95)).toBe(2);
    expect(() => percentile([], 0.5)).toThrow('nothing was measured');
  });

  it('runs both works by turns and leaves the warm-up out', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => void order.push(name);
    const { a, b } = await inTurns(work('a'), work('b'), { warmUp: 1, pairs: 2 });
    expect(order.join('')).toBe('ababab');
    expect([a.length, b.length]).toEqual([2, 2]);
  });
});

describe('the size of what the map loads', () => {
  const built = new Map([
    [
      'index-11111111.js',
      'import{a as b}from"./react-1.js";load(()=>import(`./map-1.js`));load(()=>import(`./home-1.js`))',
    ],
    ['react-1.js', 'export{x}from"./runtime-1.js"'],
    ['runtime-1.js', ''],
    ['map-1.js', 'import"./react-1.js";load(()=>import("./panel-1.js"))'],
    ['panel-1.js', 'import{c}from"./map-1.js"'],
    ['home-1.js', ''],
  ]);
  const start = ['index-11111111.js', 'map-1.js'];

  it('before the first paint is what is imported statically', () => {
    expect(dynamicImports(built, 'index-11111111.js')).toEqual(['map-1.js', 'home-1.js']);
    expect([...staticClosure(built, start)].sort()).toEqual([...start, 'react-1.js', 'runtime-1.js'].sort());
  });

  it('in all follows later imports too, but not to other pages', () => {
    const all = wholeClosure(built, start, (file) => file === 'home-1.js');
    expect([...all].sort()).toEqual([...start, 'panel-1.js', 'react-1.js', 'runtime-1.js'].sort());
  });

  it('fails on a file that is not there', () => {
    expect(() => staticClosure(built, ['gone-1.js'])).toThrow('gone-1.js');
  });
});

describe('what a run opens', () => {
  it('is closed the last first, what is still opening too, and opens nothing more then', async () => {
    const closed: string[] = [];
    const belongings = new Belongings();
    await belongings.own(
      () => 'database',
      (name) => closed.push(name),
    );
    const late = belongings.own(
      async () => {
        await sleep(20);
        return 'late';
      },
      (name) => closed.push(name),
    );
    const failing = belongings.own(
      () => Promise.reject(new Error('not opened')),
      () => closed.push('never'),
    );
    await Promise.all([belongings.close(), expect(failing).rejects.toThrow('not opened'), late]);
    expect(closed).toEqual(['late', 'database']);
    await expect(
      belongings.own(
        () => 'more',
        () => undefined,
      ),
    ).rejects.toThrow('the run is ending');
  });
});
