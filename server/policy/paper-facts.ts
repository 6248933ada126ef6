import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import type { KeptFile } from '../platform/files/kept-files.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { relationId, shortHash } from '../platform/kernel/ids.ts';
import { sourceFact } from '../source/source.facts.ts';
import { articleName, type ConfirmedPart } from './paper.rules.ts';
import type { LockedClause } from './paper.types.ts';
import { articleFact, clauseFact, policyFileFact } from './policy.facts.ts';
import { markOf } from './quote.rules.ts';
import type { FoundClause } from './read-paper.ts';

/** What a text is stored under. */
export interface Stored {
  readonly documentId: string;
  readonly text: string;
  readonly parts: readonly ConfirmedPart[];
  readonly found: readonly FoundClause[];
  readonly source: { readonly title: string; readonly issuer: string; readonly number: string | null };
  readonly issued: string | null;
}

export const signed = ({ by, at }: Stamp) => ({ state: 'CONFIRMED', by, recordedAt: at });

export function fileFactOf(id: string, documentId: string, file: KeptFile, stamp: Stamp): Fact {
  const { sha256, name, type, size } = file;
  const props = { documentId, fileHash: sha256, fileName: name, fileType: type, fileSize: size, ...signed(stamp) };
  return { kind: policyFileFact, id, props: { ...props, asOf: dayOf(new Date(stamp.at)) } };
}

const articleId = (documentId: string, order: number) => relationId(documentId, String(order));

/** The stretches of a text, and those of the text before that it has no use for. */
export function articleFacts({ documentId, text, parts }: Stored, former: readonly string[], stamp: Stamp): Fact[] {
  const facts = parts.map(({ start, end, cited, heading, numbering }, order): Fact => {
    const place = { order, textStart: start, textEnd: end, text: text.slice(start, end) };
    const props = { documentId, number: cited, heading, depth: numbering?.level ?? 0, ...place, ...signed(stamp) };
    return { kind: articleFact, id: articleId(documentId, order), props };
  });
  const kept = new Set(facts.map(({ id }) => id));
  const gone = former.filter((id) => !kept.has(id));
  return [...facts, ...gone.map((id): Fact => ({ kind: articleFact, id, props: { state: 'WITHDRAWN' } }))];
}

/** Clauses whose quotes are marks: their words, where they stand; null where they do not stand in this text. */
export function resolvedFacts(
  clauses: readonly LockedClause[],
  { text, found }: Pick<Stored, 'text' | 'found'>,
): Fact[] {
  return clauses.flatMap(({ id, own }) => {
    if (own) return [];
    const place = found.find(({ clauseId }) => clauseId === id);
    const quote = place ? text.slice(place.start, place.end) : null;
    const props = { quote, quoteStart: place?.start ?? null, quoteEnd: place?.end ?? null };
    return [{ kind: clauseFact, id, props }];
  });
}

/** Where the words of a stretch stand, without the white space around them. */
function ownWords(text: string, { start, end }: ConfirmedPart) {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

/** The stretches that a person named as clauses, each with its source; the same numbers are the same clause. */
export function ownClauseFacts(stored: Stored, clauses: readonly LockedClause[], stamp: Stamp): Fact[] {
  const { documentId, text, parts, source } = stored;
  const taken = new Map<string, number>();
  const facts = parts.flatMap((part, order): Fact[] => {
    const place = ownWords(text, part);
    if (!part.clause || place.end === place.start) return [];
    const article = articleName(part, order);
    const key = part.cited === '' ? article : part.cited;
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    const id = relationId(documentId, shortHash(JSON.stringify([key, times])));
    const quote = text.slice(place.start, place.end);
    const mark = markOf(quote);
    const day = dayOf(new Date(stamp.at));
    const cites = { title: source.title, issuer: source.issuer, documentNumber: source.number, date: stored.issued };
    const words = {
      quote,
      quoteStart: place.start,
      quoteEnd: place.end,
      quoteLength: mark.length,
      quoteHash: mark.sha256,
    };
    const props = { documentId, article, order, own: true, ...words, sourceIds: [id], asOf: day, ...signed(stamp) };
    return [
      { kind: sourceFact, id, props: { documentId, file: null, section: article, ...cites } },
      { kind: clauseFact, id, props },
    ];
  });
  const kept = new Set(facts.map(({ id }) => id));
  const gone = clauses.filter(({ id, own, state }) => own && state !== 'WITHDRAWN' && !kept.has(id));
  return [...facts, ...gone.map(({ id }): Fact => ({ kind: clauseFact, id, props: { state: 'WITHDRAWN' } }))];
}
