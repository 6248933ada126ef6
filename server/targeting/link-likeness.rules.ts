import { type MakerData, makerFeatures, makerSpace } from './maker-likeness.rules.ts';
import type { Neighbourhood } from './neighbourhood.rules.ts';
import { combined, type FeatureWeight } from './rank.rules.ts';

const mostProducts = 10;

function makerData({ view, out, into }: Neighbourhood, products: readonly { id: string; name: string }[]): MakerData {
  const firmAt = new Map(view.firms.map(({ id }, at) => [id, at]));
  const productAt = new Map(products.map(({ id }, at) => [id, at]));
  const indexes = (ids: readonly string[], at: ReadonlyMap<string, number>) => ids.flatMap((id) => at.get(id) ?? []);
  const codes = view.things.filter(({ kind }) => kind === 'IndustryCode');
  return {
    firmNames: view.firms.map(({ name }) => name),
    productNames: products.map(({ name }) => name),
    makersOf: products.map(({ id }) => indexes(into('MAKES', id), firmAt)),
    productsOf: view.firms.map(({ id }) => indexes(out('MAKES', id), productAt)),
    classesOf: view.firms.map(({ id }) => out('CLASSED_AS', id)),
    classNames: new Map(codes.map(({ id, name }) => [id, name])),
  };
}

/**
 * How like makers of the link's products firms around it are, by what is known around it; firms whose products nobody
 * recorded are left out. Higher is more alike, the numbers mean nothing else.
 */
export function linkLikeness(near: Neighbourhood, weights: readonly FeatureWeight[]): ReadonlyMap<string, number> {
  const { view, out } = near;
  const products = view.things.filter(({ kind }) => kind === 'Product');
  const onLink = [...products.entries()]
    .filter(([, { id }]) => out('IN_LINK', id).some((link) => view.span.includes(link)))
    .slice(0, mostProducts);
  if (onLink.length === 0) return new Map();
  const space = makerSpace(makerData(near, products));
  const sums = new Float64Array(view.firms.length);
  for (const [product] of onLink) {
    for (const [firm, score] of combined(makerFeatures(space, product), weights).entries()) {
      sums[firm] = (sums[firm] ?? 0) + score;
    }
  }
  const known = [...view.firms.entries()].filter(([, { id }]) => out('MAKES', id).length > 0);
  return new Map(known.map(([at, { id }]) => [id, sums[at] ?? 0]));
}
