import { affinityTo, type Starts, type Walkable, type Way } from './affinity.rules.ts';
import { type FirmProfiles, firmProfiles } from './firm-profiles.rules.ts';
import { type NameIndex, nameIndex, pairsOf } from './name-likeness.rules.ts';
import type { Column } from './rank.rules.ts';

/** Who makes what, firms and products by index. */
export interface MakerData {
  readonly firmNames: readonly string[];
  readonly productNames: readonly string[];
  readonly makersOf: readonly (readonly number[])[];
  readonly productsOf: readonly (readonly number[])[];
  /** Classes of a firm, the narrowest first. */
  readonly classesOf: readonly (readonly string[])[];
  /** Names of classes by code. */
  readonly classNames: ReadonlyMap<string, string>;
}

/** What is worked out once for all products that are asked for. */
export interface MakerSpace {
  readonly data: MakerData;
  readonly index: NameIndex<number>;
  readonly profiles: FirmProfiles;
  readonly walk: Walkable<string>;
  readonly inClass: ReadonlyMap<string, number>;
}

const mostAlike = 60;
const mostPartners = 20;
/** From how alike two products' names are the makers of one are asked about the other. */
const partnerLikeness = 0.45;
const tolerance = 1e-5;

const firmNode = (firm: number) => `f${firm}`;
const productNode = (product: number) => `p${product}`;

const one = (to: string): Way<string> => ({ to, weight: 1 });

/** Firms, products and the firms' narrowest classes. */
function walkOf({ makersOf, productsOf, classesOf }: MakerData): Walkable<string> {
  const classes = new Map<string, Way<string>[]>();
  for (const [firm, [narrow]] of classesOf.entries()) {
    if (narrow === undefined) continue;
    const known = classes.get(narrow);
    if (known) known.push(one(firmNode(firm)));
    else classes.set(narrow, [one(firmNode(firm))]);
  }
  const firms = productsOf.map((products, firm) => [
    ...products.map((each) => one(productNode(each))),
    ...(classesOf[firm] ?? []).slice(0, 1).map((each) => one(`c${each}`)),
  ]);
  const products = makersOf.map((makers) => makers.map((each) => one(firmNode(each))));
  return {
    ways: (from) => {
      const [kind, key] = [from.slice(0, 1), from.slice(1)];
      if (kind === 'c') return classes.get(key) ?? [];
      return (kind === 'f' ? firms : products)[Number(key)] ?? [];
    },
  };
}

export function makerSpace(data: MakerData): MakerSpace {
  const inClass = new Map<string, number>();
  for (const code of data.classesOf.flatMap(([narrow]) => narrow ?? []))
    inClass.set(code, (inClass.get(code) ?? 0) + 1);
  return {
    data,
    index: nameIndex(data.productNames.entries()),
    profiles: firmProfiles(data.productsOf.map((products) => products.map((each) => data.productNames[each] ?? ''))),
    walk: walkOf(data),
    inClass,
  };
}

type Features = Readonly<Record<(typeof makerFeatureNames)[number], Column>>;

export const makerFeatureNames = [
  'shared',
  'sharedCosine',
  'walk',
  'walkAlike',
  'sameName',
  'narrowClass',
  'wideClass',
  'partnerClass',
  'classRarity',
  'firmName',
  'className',
  'profile',
  'profileMost',
  'partnerProfile',
  'products',
] as const;

type Alike = ReturnType<NameIndex<number>['alike']>;

const add = (column: Column, at: number, value: number) => {
  column[at] = (column[at] ?? 0) + value;
};

const most = (column: Column, at: number, value: number) => {
  column[at] = Math.max(column[at] ?? 0, value);
};

/** Firms that make, with the product's makers, other products that not everybody makes. */
function bySharing(product: number, { makersOf, productsOf }: MakerData, { shared, sharedCosine }: Features): void {
  for (const maker of makersOf[product] ?? []) {
    const made = productsOf[maker] ?? [];
    for (const other of made) {
      const makers = makersOf[other] ?? [];
      if (other === product || makers.length < 2) continue;
      for (const firm of makers) {
        if (firm === maker) continue;
        add(shared, firm, 1 / (makers.length * Math.sqrt(made.length)));
        const theirs = productsOf[firm]?.length ?? 1;
        add(sharedCosine, firm, 1 / (Math.sqrt(made.length * theirs) * Math.log(makers.length + 0.5)));
      }
    }
  }
}

function byWalking(starts: Starts<string>, { data, walk }: MakerSpace, column: Column): void {
  const { ends } = affinityTo(starts, walk, { alpha: 0.5, tolerance });
  for (const firm of data.firmNames.keys()) column[firm] = ends.get(firmNode(firm)) ?? 0;
}

/** The product and those that are called alike, each as likely as it is alike. */
function startsOf(product: number, alike: Alike, { makersOf }: MakerData): Starts<string> {
  const made = alike.filter(({ thing }) => (makersOf[thing]?.length ?? 0) > 0);
  const weights = [[product, 1] as const, ...made.map(({ thing, likeness }) => [thing, likeness ** 3] as const)];
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([thing, weight]) => [productNode(thing), weight / all]));
}

/** Classes of the product's makers, and of the makers of what is called alike. */
function byClass(product: number, alike: Alike, { data, inClass }: MakerSpace, features: Features): void {
  const { makersOf, classesOf } = data;
  const makers = makersOf[product] ?? [];
  const own = new Map<string, number>();
  for (const code of makers.flatMap((firm) => classesOf[firm] ?? [])) {
    own.set(code, (own.get(code) ?? 0) + 1 / makers.length);
  }
  const partners = new Map<string, number>();
  for (const { thing, likeness } of alike) {
    const theirs = makersOf[thing] ?? [];
    for (const code of theirs.flatMap((firm) => (classesOf[firm] ?? []).slice(0, 1))) {
      partners.set(code, (partners.get(code) ?? 0) + likeness ** 2 / theirs.length);
    }
  }
  for (const [firm, codes] of classesOf.entries()) {
    const [narrow] = codes;
    if (narrow === undefined) continue;
    features.narrowClass[firm] = own.get(narrow) ?? 0;
    features.wideClass[firm] = own.get(codes.at(-1) ?? narrow) ?? 0;
    features.partnerClass[firm] = partners.get(narrow) ?? 0;
    features.classRarity[firm] = ((own.get(narrow) ?? 0) * makers.length) / (inClass.get(narrow) ?? 1);
  }
}

/** How much of a product's name stands in other names, pairs that few products use counting for more. */
function nameShare(product: number, { data, index }: MakerSpace): (name: string) => number {
  const pairs = pairsOf(data.productNames[product] ?? '').map((pair) => [pair, index.rarity(pair)] as const);
  const all = pairs.reduce((sum, [, rarity]) => sum + rarity, 0) || 1;
  return (name) => {
    const said = new Set(pairsOf(name));
    return pairs.reduce((sum, [pair, rarity]) => (said.has(pair) ? sum + rarity : sum), 0) / all;
  };
}

function byName(product: number, space: MakerSpace, { firmName, className }: Features): void {
  const { firmNames, classesOf, classNames } = space.data;
  const shareIn = nameShare(product, space);
  const ofClass = new Map([...classNames].map(([code, name]) => [code, shareIn(name)]));
  for (const [firm, name] of firmNames.entries()) {
    firmName[firm] = shareIn(name);
    className[firm] = Math.max(0, ...(classesOf[firm] ?? []).map((code) => ofClass.get(code) ?? 0));
  }
}

/** Firms whose products, taken together, are called like those of the makers, or of the makers of what is called alike. */
function byProfile(product: number, alike: Alike, { data, profiles }: MakerSpace, features: Features): void {
  const makers = data.makersOf[product] ?? [];
  for (const maker of makers) {
    for (const [firm, likeness] of profiles.likeTo(maker).entries()) {
      if (firm === maker) continue;
      add(features.profile, firm, likeness);
      most(features.profileMost, firm, likeness);
    }
  }
  const partners = new Map<number, number>();
  for (const { thing, likeness } of alike) {
    for (const firm of data.makersOf[thing] ?? []) {
      most(features.sameName, firm, likeness);
      if (likeness < partnerLikeness || makers.includes(firm)) continue;
      partners.set(firm, Math.max(partners.get(firm) ?? 0, likeness ** 3));
    }
  }
  for (const [partner, weight] of [...partners].sort(([, a], [, b]) => b - a).slice(0, mostPartners)) {
    for (const [firm, likeness] of profiles.likeTo(partner).entries()) {
      if (firm !== partner) add(features.partnerProfile, firm, weight * likeness);
    }
  }
}

/** What tells which firms could make a product besides those that do, by feature. */
export function makerFeatures(space: MakerSpace, product: number): ReadonlyMap<string, Column> {
  const { data, index } = space;
  const empty = () => new Float64Array(data.firmNames.length);
  const features: Features = {
    ...{ shared: empty(), sharedCosine: empty(), walk: empty(), walkAlike: empty(), sameName: empty() },
    ...{ narrowClass: empty(), wideClass: empty(), partnerClass: empty(), classRarity: empty(), firmName: empty() },
    ...{ className: empty(), profile: empty(), profileMost: empty(), partnerProfile: empty(), products: empty() },
  };
  const alike = index.alike(data.productNames[product] ?? '', mostAlike + 1).filter(({ thing }) => thing !== product);
  bySharing(product, data, features);
  byWalking(new Map([[productNode(product), 1]]), space, features.walk);
  byWalking(startsOf(product, alike, data), space, features.walkAlike);
  byClass(product, alike, space, features);
  byName(product, space, features);
  byProfile(product, alike, space, features);
  for (const [firm, made] of data.productsOf.entries()) features.products[firm] = Math.log(1 + made.length);
  return new Map(Object.entries(features));
}
