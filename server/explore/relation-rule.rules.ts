import type { InLanguages } from '../platform/kernel/language.ts';

/** What a relation is called. */
export interface RelationWords {
  /** Its own name, said beside its line. */
  readonly name: string;
  /** What its far end is called, seen from where it starts. */
  readonly out: string;
  /** What its near end is called, seen from where it leads to. */
  readonly in: string;
  /** The relation as a clause between two names, true whichever way it is walked. */
  readonly say: (from: string, to: string) => string;
}

/** A relation that the explorer follows. */
export interface RelationRule {
  readonly type: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Followed by the search for paths unless the user says otherwise: whatever ties two things of a district is no news. */
  readonly paths: boolean;
  readonly words: InLanguages<RelationWords>;
}

type Names = readonly [name: string, out: string, into: string, say: RelationWords['say']];

const wordsOf = ([name, out, into, say]: Names): RelationWords => ({ name, out, in: into, say });

/** A relation between things of some kinds, with its words in both languages. */
export function relation(
  type: string,
  [from, to]: readonly [from: readonly string[], to: readonly string[]],
  { zh, en }: InLanguages<Names>,
  paths = true,
): RelationRule {
  return { type, from, to, paths, words: { zh: wordsOf(zh), en: wordsOf(en) } };
}
