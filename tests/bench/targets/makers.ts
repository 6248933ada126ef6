import { type MakerData, makerFeatures, makerSpace } from '../../../server/targeting/maker-likeness.rules.ts';
import type { Column } from '../../../server/targeting/rank.rules.ts';
import type { Term } from './fit.ts';
import type { Edge, TargetSet } from './set.ts';
import type { Task } from './task.ts';

const share = (feature: string): Term => ({ feature, as: 'SHARE' });
const magnitude = (feature: string): Term => ({ feature, as: 'MAGNITUDE' });

const terms: readonly Term[] = [
  ...['shared', 'walk', 'sameName', 'narrowClass', 'wideClass', 'partnerClass', 'firmName', 'className'].map(magnitude),
  ...['walkAlike', 'sharedCosine', 'profile', 'profileMost', 'partnerProfile', 'products'].map(magnitude),
  ...['shared', 'walk', 'sameName', 'profile', 'partnerProfile', 'sharedCosine', 'classRarity', 'walkAlike'].map(share),
];

function makerData({ firms, products, about }: TargetSet, visible: readonly Edge[]): MakerData {
  const productsOf = firms.map((): number[] => []);
  const makersOf = products.map((): number[] => []);
  for (const [firm, product] of visible) {
    productsOf[firm]?.push(product);
    makersOf[product]?.push(firm);
  }
  return { ...about, productNames: products, productsOf, makersOf };
}

/** Firms three steps from a product, counted plainly and after Adamic and Adar. */
function threeSteps({ makersOf, productsOf }: MakerData, product: number): ReadonlyMap<string, Column> {
  const [common, adamicAdar] = [new Float64Array(productsOf.length), new Float64Array(productsOf.length)];
  for (const maker of makersOf[product] ?? []) {
    for (const other of productsOf[maker] ?? []) {
      const makers = makersOf[other] ?? [];
      if (other === product || makers.length < 2) continue;
      for (const firm of makers) {
        if (firm === maker) continue;
        common[firm] = (common[firm] ?? 0) + 1;
        adamicAdar[firm] = (adamicAdar[firm] ?? 0) + 1 / Math.log(makers.length);
      }
    }
  }
  return new Map([
    ['common', common],
    ['adamicAdar', adamicAdar],
  ]);
}

/** Task A: which firm makes a product. */
export function makersTask(set: TargetSet): Task {
  return {
    name: 'A',
    about: 'firm for a product',
    columns: ['code', 'product'],
    names: [set.firms, set.products],
    edges: set.makes,
    least: [3, 3],
    terms,
    everywhere: [],
    baselines: { popularity: 'products', 'common-neighbours': 'common', 'adamic-adar': 'adamicAdar', PPR: 'walk' },
    reference: { MRR: 0.08, 'hits@10': 0.18 },
    ask: ([firm, product]) => ({ asked: product, chosen: firm }),
    open: (visible) => {
      const data = makerData(set, visible);
      const space = makerSpace(data);
      return {
        known: (product) => new Set(data.makersOf[product]),
        features: (product) => new Map([...makerFeatures(space, product), ...threeSteps(data, product)]),
      };
    },
  };
}
