import { searchSearch } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { limits } from '../platform/api/limits.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { questionsOf } from './question.rules.ts';
import { rankedHits } from './rank.rules.ts';
import { type SearchHitRow, type SearchKind, searchKinds } from './search.types.ts';

const labels: Readonly<Record<SearchKind, string>> = {
  INDUSTRY: 'Industry',
  LINK: 'ChainLink',
  ENTERPRISE: 'Enterprise',
  CARRIER: 'Carrier',
  ORGANISATION: 'Organisation',
  GROUP: 'Group',
  REGION: 'Region',
  PRODUCT: 'Product',
  CODE: 'IndustryCode',
};

/** Things that the indexes may find; which of them fit is decided by their names. */
const mostCandidates = 400;

export interface SearchArgs {
  readonly text: string;
  readonly region?: string | null | undefined;
  readonly kinds?: readonly SearchKind[] | null | undefined;
  readonly first: number;
}

/**
 * Things found by name, short name, alias, synonym, pinyin or nearly so, best first: one trip. Throws INVALID for a text
 * that is too long.
 */
export async function search(
  context: Pick<Context, 'graph' | 'viewer'>,
  { text, region, kinds, first }: SearchArgs,
): Promise<readonly SearchHitRow[]> {
  const length = [...text].length;
  if (length > limits.textLength) {
    throw new InvalidError('searchTooLong', { field: 'text', params: { max: limits.textLength, length } });
  }
  const questions = questionsOf(text);
  if (questions.length === 0) return [];
  const rows = await context.graph.read(searchSearch, {
    viewer: scopeOf(context),
    questions,
    region: region ?? null,
    labels: (kinds ?? searchKinds).map((kind) => labels[kind]),
    first: mostCandidates,
  });
  const candidates = rows.map(({ hit }) => hit);
  return rankedHits(text, candidates, first);
}
