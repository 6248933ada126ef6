import { branchFormOf } from './branch.rules.ts';
import type { MatchedWord, Proposal, Subject } from './classification.types.ts';
import { asGeneralist, type Candidate, type CompiledLink, leadingInLists } from './classification-list.rules.ts';
import { type Hit, judge, type NameFacts, nameSupport, threshold } from './classification-score.rules.ts';
import { withoutStrayWorks } from './classification-stray.rules.ts';
import type { LinkRules } from './enterprise.types.ts';
import { excludes, type Keyword, matchKeyword, parseKeyword, sharedVerb, WordIndex } from './keyword.rules.ts';
import { foldText, readScope, type Scope } from './scope.rules.ts';

/** Changes whenever the same text and the same chain can lead to another proposal. */
export const classificationVersion = 'c2';

export interface Classifier {
  /** The links that an enterprise's scope, name and codes point to, surest first. */
  readonly classify: (subject: Subject) => readonly Proposal[];
}

/** Prepares the words of all links once; the classifier itself keeps nothing between enterprises. */
export function compileLinks(links: readonly LinkRules[]): Classifier {
  const compiled = links.map((link): CompiledLink => {
    const all = (words: readonly string[]) => words.map(parseKeyword);
    const plain = all(link.keywords);
    const keywords = [...plain, ...plain.flatMap((keyword) => sharedVerb(keyword) ?? [])];
    const exclusions = all(link.exclusions);
    // A synonym is prose: blanks and slashes in it separate words of their own.
    const synonyms = all(link.synonyms.flatMap((text) => text.split(/[\s/+]+/)).filter((word) => word.length > 1));
    return { link, keywords, synonyms, exclusions };
  });
  const byWord = new Map<string, Entry[]>();
  for (const entry of compiled) {
    const enter = (keyword: Keyword, synonym: boolean) => {
      for (const word of new Set(keyword.parts[0])) {
        const known = byWord.get(word);
        if (known) known.push({ entry, keyword, synonym });
        else byWord.set(word, [{ entry, keyword, synonym }]);
      }
    };
    for (const keyword of entry.keywords) enter(keyword, false);
    for (const synonym of entry.synonyms) enter(synonym, true);
  }
  const all = compiled.flatMap(({ keywords, synonyms }) => [...keywords, ...synonyms]);
  const index = new WordIndex(all.flatMap(({ parts }) => parts.flat()));
  return { classify: (subject) => classify(subject, { compiled, byWord, index }) };
}

/** A keyword or synonym of a link, reached by a word of its first part. */
interface Entry {
  readonly entry: CompiledLink;
  readonly keyword: Keyword;
  readonly synonym: boolean;
}

interface Compiled {
  readonly compiled: readonly CompiledLink[];
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
  readonly index: WordIndex;
}

function classify(subject: Subject, { compiled, byWord, index }: Compiled): readonly Proposal[] {
  const scope = readScope(subject.scope ?? '');
  const name: NameFacts = { folded: foldText(subject.name).text, form: branchFormOf(subject.name) };
  const found = index.find(scope.text);
  const touched = reached(found.keys(), byWord);
  const candidates = [...touched].flatMap(([entry, words]): Candidate[] => {
    const hits = hitsOf(scope, name, found, entry, words);
    return hits.length > 0 ? [{ compiled: entry, hits }] : [];
  });
  const sure = withoutParents(leadingInLists(scope, name, asGeneralist(scope, name, candidates)));
  const kept = withoutStrayWorks(scope, name, sure);
  const proposals = new Map(
    kept.map((candidate) => [candidate.compiled.link.id, proposalOf(scope, subject, candidate)]),
  );
  for (const [entry, words] of reached(index.find(name.folded).keys(), byWord)) {
    if (!proposals.has(entry.link.id)) addByName(proposals, subject, name, entry, words);
  }
  if (subject.industryCodes.length > 0) for (const { link } of compiled) addByCode(proposals, subject, link);
  return [...proposals.values()]
    .filter(({ confidence }) => confidence >= threshold)
    .sort((a, b) => b.confidence - a.confidence || (a.linkId < b.linkId ? -1 : 1));
}

type Reached = ReadonlyMap<CompiledLink, ReadonlySet<Entry>>;

/** The links, and of each the keywords, whose first word is among those found. */
function reached(words: Iterable<string>, byWord: Compiled['byWord']): Reached {
  const links = new Map<CompiledLink, Set<Entry>>();
  for (const word of words) {
    for (const item of byWord.get(word) ?? []) {
      const known = links.get(item.entry);
      if (known) known.add(item);
      else links.set(item.entry, new Set([item]));
    }
  }
  return links;
}

function hitsOf(
  scope: Scope,
  name: NameFacts,
  found: ReadonlyMap<string, readonly number[]>,
  { link, exclusions }: CompiledLink,
  words: ReadonlySet<Entry>,
): readonly Hit[] {
  const voided = (clause: number) => {
    const { start = 0, end = 0 } = scope.clauses[clause] ?? {};
    const text = scope.text.slice(start, end);
    return exclusions.some((exclusion) => excludes(exclusion, text));
  };
  const hits: Hit[] = [];
  const voids = new Map<number, boolean>();
  for (const { keyword, synonym } of words) {
    for (const match of matchKeyword(scope, found, keyword)) {
      const known = voids.get(match.clause) ?? voided(match.clause);
      voids.set(match.clause, known);
      const hit = known ? null : judge(scope, name, link, match, synonym);
      if (hit) hits.push(hit);
    }
  }
  return hits.sort((a, b) => b.score - a.score);
}

/** A firm on a sub-link is on the link above it by that: the link above is not proposed beside it. */
function withoutParents(candidates: readonly Candidate[]): readonly Candidate[] {
  const sure = candidates.filter(({ hits }) => (hits[0]?.score ?? 0) >= threshold);
  const parents = new Set(sure.map(({ compiled: { link } }) => link.parentId));
  return sure.filter(({ compiled: { link } }) => !parents.has(link.id));
}

const rounded = (score: number) => Math.round(Math.min(0.95, Math.max(0, score)) * 100) / 100;

function proposalOf(scope: Scope, subject: Subject, { compiled: { link }, hits }: Candidate): Proposal {
  const [best] = hits;
  const clause = scope.clauses[best?.match.clause ?? -1];
  const keywords = [...new Set(hits.filter(({ synonym }) => !synonym).map(({ match }) => match.keyword.source))];
  const words = new Map<number, MatchedWord>();
  for (const { match } of hits) {
    for (const { word, at } of match.words) words.set(at, { word, in: 'SCOPE', at: scope.places[at] ?? 0 });
  }
  const more = Math.min(0.1, 0.05 * Math.max(0, keywords.length - 1));
  const given = subject.scope ?? '';
  return {
    linkId: link.id,
    kind: best?.kind ?? 'SERVICE',
    confidence: rounded((best?.score ?? 0) + more),
    words: [...words.values()].sort((a, b) => a.at - b.at),
    keywords: keywords.length > 0 ? keywords : hits.map(({ match }) => match.keyword.source),
    clause: clause ? given.slice(scope.places[clause.start] ?? 0, (scope.places[clause.end - 1] ?? -1) + 1) : null,
    reasons: best?.reasons ?? [],
  };
}

/** A licensed trade named in full in the firm's own name is weak evidence where its scope says nothing. */
function addByName(
  proposals: Map<string, Proposal>,
  subject: Subject,
  name: NameFacts,
  { link, exclusions }: CompiledLink,
  words: ReadonlySet<Entry>,
): void {
  if (link.capacityKinds[0] !== 'LICENSED' || exclusions.some((each) => excludes(each, name.folded))) return;
  const whole = [...words].find(({ keyword }) => {
    const length = keyword.parts.flat()[0]?.length ?? 0;
    return length > 2 && nameSupport(name.folded, keyword) === 'whole';
  })?.keyword;
  if (!whole) return;
  const spoken = whole.parts.map((part) => part.find((word) => name.folded.includes(word)) ?? '');
  proposals.set(link.id, {
    linkId: link.id,
    kind: link.capacityKinds[0] ?? 'SERVICE',
    confidence: threshold,
    words: spoken.map((word) => ({ word, in: 'NAME', at: subject.name.indexOf(word) })),
    keywords: [whole.source],
    clause: null,
    reasons: ['NAME_ONLY'],
  });
}

/** An industry code supports what the text says; alone it is weak evidence: one code is not one link. */
function addByCode(proposals: Map<string, Proposal>, subject: Subject, link: LinkRules): void {
  const code = subject.industryCodes.find((each) => link.codes.some((known) => each.startsWith(known)));
  if (code === undefined) return;
  const known = proposals.get(link.id);
  const word: MatchedWord = { word: code, in: 'CODE', at: 0 };
  const alone = { linkId: link.id, kind: link.capacityKinds[0] ?? 'SERVICE', keywords: [], clause: null } as const;
  proposals.set(link.id, {
    ...(known ?? alone),
    confidence: rounded(known ? known.confidence + 0.1 : threshold),
    words: [...(known?.words ?? []), word],
    reasons: [...(known?.reasons ?? []), 'CODE'],
  });
}
