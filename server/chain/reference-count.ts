import type { Fact, Props } from '../platform/facts/fact-kind.ts';
import { relationId, shortHash } from '../platform/kernel/ids.ts';
import { nation } from '../region/region.types.ts';
import { countInFact, countOfCodeFact, countOfLinkFact, referenceCountFact } from './chain.facts.ts';

/** What a count is of: a link or a code, in a region. */
export interface CountKey {
  readonly linkId: string | null;
  readonly codeId: string | null;
  readonly region: string;
}

export interface CountSaid {
  readonly measure: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string | null;
  readonly origin: string;
}

/** Whether a cell means the country as a whole. */
export const isNation = (text: string): boolean => text === nation.id || text === nation.name;

/** One count for each link or code, region, measure, year and origin: rival sources stand side by side. */
export function referenceCountId(
  { linkId, codeId, region }: CountKey,
  { measure, year, origin }: Pick<CountSaid, 'measure' | 'year' | 'origin'>,
): string {
  return `count-${shortHash(JSON.stringify([linkId ?? codeId, region, measure, year, origin]))}`;
}

/** A reference count with what it is of and where; `more` is what the writer adds to it. */
export function referenceCountFacts(
  key: CountKey,
  said: CountSaid,
  sourceIds: readonly string[],
  more: Props = {},
): readonly Fact[] {
  const id = referenceCountId(key, said);
  const target = key.linkId ?? key.codeId ?? '';
  const relation = { state: 'CONFIRMED', sourceIds };
  return [
    { kind: referenceCountFact, id, props: { ...said, asOf: `${said.year}-12-31`, sourceIds, ...more } },
    {
      ...{ kind: key.linkId === null ? countOfCodeFact : countOfLinkFact, id: relationId(id, target) },
      ...{ from: id, to: target, props: relation },
    },
    { kind: countInFact, id: relationId(id, key.region), from: id, to: key.region, props: relation },
  ];
}
