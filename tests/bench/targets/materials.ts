import { affinityTo, type Walkable } from '../../../server/targeting/affinity.rules.ts';
import { type NameIndex, nameIndex } from '../../../server/targeting/name-likeness.rules.ts';
import type { Column } from '../../../server/targeting/rank.rules.ts';
import type { Term } from './fit.ts';
import type { Edge, TargetSet } from './set.ts';
import type { Opened, Task } from './task.ts';

const terms: readonly Term[] = [
  ...['vote', 'wideVote', 'mostAlike', 'cosine', 'walk', 'popularity', 'nameAlike', 'nameInside'].map(
    (feature) => ({ feature, as: 'MAGNITUDE' }) as const,
  ),
  ...['adamicAdar', 'nearVote'].map((feature) => ({ feature, as: 'MAGNITUDE' }) as const),
  ...['wideVote', 'mostAlike', 'cosine', 'popularity', 'nameAlike', 'alikeMaterial', 'nearVote'].map(
    (feature) => ({ feature, as: 'SHARE' }) as const,
  ),
];

const vote = { near: 20, wide: 60 } as const;
const mostNames = 80;
const mostNear = 40;

interface Materials {
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly tailsOf: readonly (readonly number[])[];
  readonly headsOf: readonly (readonly number[])[];
  readonly headNames: NameIndex<number>;
  readonly tailNames: NameIndex<number>;
  readonly walk: Walkable<number>;
}

const add = (column: Column, at: number, value: number) => {
  column[at] = (column[at] ?? 0) + value;
};
const most = (column: Column, at: number, value: number) => {
  column[at] = Math.max(column[at] ?? 0, value);
};

function materialsOf(
  { heads, tails }: TargetSet,
  visible: readonly Edge[],
  names: Pick<Materials, 'headNames' | 'tailNames'>,
): Materials {
  const tailsOf = heads.map((): number[] => []);
  const headsOf = tails.map((): number[] => []);
  for (const [head, tail] of visible) {
    tailsOf[head]?.push(tail);
    headsOf[tail]?.push(head);
  }
  const one = (to: number) => ({ to, weight: 1 });
  const down = tailsOf.map((list) => list.map((tail) => one(heads.length + tail)));
  const up = headsOf.map((list) => list.map(one));
  const walk = { ways: (from: number) => (from < heads.length ? down[from] : up[from - heads.length]) ?? [] };
  return { heads, tails, tailsOf, headsOf, walk, ...names };
}

/** What products that are called alike are made from. */
function byVotes(
  { tailsOf }: Materials,
  alike: ReturnType<NameIndex<number>['alike']>,
  of: (name: string) => Column,
): void {
  const voters = alike.filter(({ thing }) => (tailsOf[thing]?.length ?? 0) > 0);
  for (const [at, { thing, likeness }] of voters.entries()) {
    for (const tail of tailsOf[thing] ?? []) {
      if (at < vote.near) add(of('vote'), tail, likeness);
      if (at < vote.wide) add(of('wideVote'), tail, likeness ** 3);
      most(of('mostAlike'), tail, likeness);
    }
  }
}

/** What products that share a material are made from, more so where they are called alike. */
function bySharing(
  materials: Materials,
  head: number,
  alike: ReadonlyMap<number, number>,
  of: (name: string) => Column,
): void {
  const { tailsOf, headsOf } = materials;
  const own = tailsOf[head] ?? [];
  const near = new Map<number, number>();
  for (const shared of own) {
    const heads = headsOf[shared] ?? [];
    for (const other of heads) {
      if (other === head) continue;
      const theirs = tailsOf[other] ?? [];
      near.set(other, (near.get(other) ?? 0) + (0.05 + (alike.get(other) ?? 0)) / heads.length);
      for (const tail of theirs) {
        if (tail === shared) continue;
        add(of('adamicAdar'), tail, 1 / Math.log(heads.length + 0.5));
        add(of('common'), tail, 1);
        const spread = Math.sqrt(theirs.length * own.length * (headsOf[tail]?.length ?? 1));
        add(of('cosine'), tail, 1 / (Math.log(heads.length + 0.5) * spread));
      }
    }
  }
  for (const [other, weight] of [...near].sort(([, a], [, b]) => b - a).slice(0, mostNear)) {
    for (const tail of tailsOf[other] ?? []) add(of('nearVote'), tail, weight);
  }
}

/** Materials that the product's name names, and those called like what it is made from. */
function byNames({ heads, tails, tailsOf, tailNames }: Materials, head: number, of: (name: string) => Column): void {
  const name = heads[head] ?? '';
  for (const { thing, likeness } of tailNames.alike(name, mostNames)) {
    const tail = tails[thing] ?? '';
    if (tail === name) continue;
    of('nameAlike')[thing] = likeness;
    if (name.includes(tail)) of('nameInside')[thing] = tail.length / name.length;
  }
  for (const known of (tailsOf[head] ?? []).slice(0, 8)) {
    for (const { thing, likeness } of tailNames.alike(tails[known] ?? '', 30)) {
      if (thing !== known) most(of('alikeMaterial'), thing, likeness);
    }
  }
}

const features = [
  ...['vote', 'wideVote', 'mostAlike', 'cosine', 'walk', 'popularity', 'nameAlike', 'nameInside', 'adamicAdar'],
  ...['common', 'nearVote', 'alikeMaterial'],
];

function featuresOf(materials: Materials, head: number): ReadonlyMap<string, Column> {
  const { heads, tails, headsOf, headNames, walk } = materials;
  const columns = new Map(features.map((name) => [name, new Float64Array(tails.length)]));
  const of = (name: string) => columns.get(name) ?? new Float64Array(0);
  const alike = headNames.alike(heads[head] ?? '', mostNames).filter(({ thing }) => thing !== head);
  byVotes(materials, alike, of);
  bySharing(materials, head, new Map(alike.map(({ thing, likeness }) => [thing, likeness])), of);
  byNames(materials, head, of);
  for (const [thing, end] of affinityTo(new Map([[head, 1]]), walk).ends) {
    if (thing >= heads.length) of('walk')[thing - heads.length] = end;
  }
  for (const [tail, used] of headsOf.entries()) of('popularity')[tail] = Math.log(1 + used.length);
  return columns;
}

/** Task B: what a product is made from. */
export function materialsTask(set: TargetSet): Task {
  const names = { headNames: nameIndex(set.heads.entries()), tailNames: nameIndex(set.tails.entries()) };
  return {
    name: 'B',
    about: 'upstream material of a product',
    columns: ['from', 'to'],
    names: [set.heads, set.tails],
    edges: set.upstream,
    least: [2, 2],
    terms,
    everywhere: ['popularity'],
    baselines: {
      ...{ popularity: 'popularity', 'common-neighbours': 'common', 'adamic-adar': 'adamicAdar', PPR: 'walk' },
      'name-vote-20': 'vote',
    },
    reference: { MRR: 0.304, 'hits@10': 0.441 },
    ask: ([head, tail]) => ({ asked: head, chosen: tail }),
    open: (visible): Opened => {
      const materials = materialsOf(set, visible, names);
      return {
        known: (head) => new Set(materials.tailsOf[head]),
        features: (head) => featuresOf(materials, head),
      };
    },
  };
}
