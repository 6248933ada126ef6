import { fitOf, type NameFit, type Typed, typedOf } from './fit.rules.ts';
import {
  type SearchCandidate,
  type SearchFit,
  type SearchHitRow,
  type SearchReason,
  searchKinds,
} from './search.types.ts';

/** Any other name than the thing's own counts as a little worse. */
const otherName = 0.05;
/** Of each kind so many stay when there are more than asked for, so that one kind never hides the others. */
const leastOfKind = 4;

interface Named {
  readonly text: string;
  readonly reason: SearchReason;
}

interface Ranked {
  readonly cost: number;
  readonly hit: SearchHitRow;
}

function namesOf({ name, shortName, aliases, synonyms }: SearchCandidate): readonly Named[] {
  return [
    { text: name, reason: 'NAME' },
    ...(shortName === null ? [] : [{ text: shortName, reason: 'SHORT_NAME' } as const]),
    ...aliases.map((text) => ({ text, reason: 'ALIAS' }) as const),
    ...synonyms.map((text) => ({ text, reason: 'SYNONYM' }) as const),
  ];
}

const reasonOf = (how: NameFit['how'], { reason }: Named): SearchReason => (how === 'TEXT' ? reason : how);

function bestFit(typed: Typed, candidate: SearchCandidate): { readonly cost: number; readonly fit: SearchFit } | null {
  let best: { readonly cost: number; readonly fit: SearchFit } | null = null;
  for (const named of namesOf(candidate)) {
    const found = fitOf(typed, named.text);
    if (found === null) continue;
    const cost = found.cost + (named.reason === 'NAME' ? 0 : otherName);
    if (best !== null && best.cost <= cost) continue;
    best = { cost, fit: { reason: reasonOf(found.how, named), matched: named.text, marks: found.marks } };
  }
  return best;
}

function ranked(typed: Typed, candidate: SearchCandidate): readonly Ranked[] {
  const best = bestFit(typed, candidate);
  if (best === null) return [];
  const { kind, id, name, hint, industryId, demo } = candidate;
  return [{ cost: best.cost, hit: { kind, id, name, hint, industryId, demo, ...best.fit } }];
}

/** The things whose names fit what was typed, best first, at most `first`, some of every kind among them. */
export function rankedHits(
  text: string,
  candidates: readonly SearchCandidate[],
  first: number,
): readonly SearchHitRow[] {
  const typed = typedOf(text);
  const place = (hit: SearchHitRow) => searchKinds.indexOf(hit.kind);
  const all = candidates
    .flatMap((candidate) => ranked(typed, candidate))
    .sort((a, b) => a.cost - b.cost || place(a.hit) - place(b.hit) || (a.hit.id < b.hit.id ? -1 : 1))
    .map(({ hit }) => hit);
  if (all.length <= first) return all;
  const kept = new Set(
    searchKinds.flatMap((kind) => all.filter((hit) => hit.kind === kind).slice(0, leastOfKind)).slice(0, first),
  );
  for (const hit of all) {
    if (kept.size >= first) break;
    kept.add(hit);
  }
  return all.filter((hit) => kept.has(hit));
}
