import { z } from 'zod';
import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import type { MessageKey } from '../platform/kernel/messages.ts';
import {
  type ChainEdit,
  type Clash,
  type DraftChain,
  type DraftLink,
  editTypes,
  type Publication,
  type StoredEdit,
} from './draft.types.ts';
import { siblings } from './draft-apply.rules.ts';
import { isKeyword, ruleWords } from './link-rules.rules.ts';

const texts = z.array(z.string());
const words = z.object({ keywords: texts, synonyms: texts, exclusions: texts, codes: texts });
const spot = z.object({ column: z.number(), row: z.number() }).nullable();
const id = z.string();
const made = {
  ...{ link: id, name: z.string(), lane: id, parent: id.nullable(), after: id.nullable(), words, spot },
  ...{ capacityKinds: texts, criticality: z.string(), support: z.boolean(), note: z.string().nullable() },
};
const edit = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ADD'), ...made }),
  z.object({ type: z.literal('SPLIT'), from: id, ...made }),
  z.object({ type: z.literal('RENAME'), link: id, name: z.string(), keep: z.boolean() }),
  z.object({ type: z.literal('MOVE'), link: id, lane: id, parent: id.nullable(), after: id.nullable() }),
  z.object({ type: z.literal('MERGE'), link: id, into: id }),
  z.object({ type: z.literal('REMOVE'), link: id }),
  z.object({ type: z.literal('SUPPLY'), from: id, to: id, what: z.string().nullable() }),
  z.object({ type: z.literal('UNSUPPLY'), from: id, to: id }),
  z.object({ type: z.literal('WORDS'), link: id, words }),
  z.object({ type: z.literal('PLACE'), link: id, spot }),
]);
const stored = z.object({ id, by: z.string(), at: z.string(), source: z.string(), was: z.string(), edit });
const publication = z.object({ at: z.string(), by: z.string(), count: z.number(), inverse: z.array(stored) });

/** The edits that a text holds. */
export function readEdits(text: string): readonly StoredEdit[] {
  return z.array(stored).parse(JSON.parse(text));
}

/** The publication that a text holds. */
export function readPublication(text: string): Publication {
  return publication.parse(JSON.parse(text));
}

/** What a person asks for: which of the fields are needed hangs on the type. */
export interface EditInput {
  readonly type: Exclude<(typeof editTypes)[number], 'WORDS'>;
  readonly linkId: string;
  readonly name?: string | null | undefined;
  readonly laneId?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly afterId?: string | null | undefined;
  readonly otherId?: string | null | undefined;
  readonly what?: string | null | undefined;
  readonly keep?: boolean | null | undefined;
  readonly keywords?: readonly string[] | null | undefined;
  readonly column?: number | null | undefined;
  readonly row?: number | null | undefined;
}

/** The types that a person may ask for. */
export const askedTypes = editTypes.filter((type) => type !== 'WORDS');

const nameLength = 40;
const mostWords = 50;
const farthest = 60;

/** What says of each clash that an edit cannot stand. */
export const clashKeys: Readonly<Record<Clash, MessageKey>> = {
  gone: 'draftGone',
  changed: 'draftChanged',
  taken: 'draftTaken',
  depth: 'draftDepth',
  standing: 'draftStanding',
  same: 'draftSame',
  lane: 'draftLane',
};

function nameOf(given: string | null | undefined): string {
  const name = (given ?? '').normalize('NFC').trim();
  const length = [...name].length;
  if (length >= 1 && length <= nameLength) return name;
  throw new InvalidError('draftName', { field: 'name', params: { max: nameLength, value: length } });
}

function keywordsOf(given: readonly string[] | null | undefined, name: string): readonly string[] {
  if (!given) return isKeyword(name) ? [name] : [];
  const keywords = [...new Set(given.map((word) => word.normalize('NFC').trim()).filter((word) => word !== ''))];
  const wrong = keywords.find((word) => !isKeyword(word) || [...word].length > nameLength);
  if (wrong !== undefined)
    throw new InvalidError('ruleWord', { field: 'keywords', params: { list: ruleWords.keywords, word: wrong } });
  if (keywords.length > mostWords) {
    throw new InvalidError('ruleCount', {
      field: 'keywords',
      params: { list: ruleWords.keywords, min: 0, max: mostWords, value: keywords.length },
    });
  }
  return keywords;
}

function missing(field: string): InvalidError {
  return new InvalidError('draftField', { field, params: { field } });
}

function linkIn(chain: DraftChain, linkId: string): DraftLink {
  const link = chain.links.find((each) => each.id === linkId);
  if (!link) throw new InvalidError('draftGone', { field: 'linkId', params: { name: linkId } });
  return link;
}

function lastIn(chain: DraftChain, lane: string, parent: string | null): string | null {
  return siblings(chain, lane, parent).at(-1)?.id ?? null;
}

/** A new link counts and weighs as the one that it is made beside. */
function madeLike(model: DraftLink | undefined) {
  return {
    capacityKinds: model?.capacityKinds ?? ['PRODUCTION'],
    criticality: 'ordinary',
    support: model?.support ?? false,
    ...{ note: null, spot: null },
  };
}

/**
 * An edit as it is stored, from what a person asked for on the chain as the draft has it; `newId` names a link that is
 * made. Throws INVALID when something is missing or cannot stand.
 */
export function editOf(chain: DraftChain, input: EditInput, newId: string): ChainEdit {
  const { type, linkId } = input;
  const other = (): string => {
    if (!input.otherId) throw missing('otherId');
    return input.otherId;
  };
  switch (type) {
    case 'ADD': {
      const name = nameOf(input.name);
      const above = input.parentId ? linkIn(chain, input.parentId) : undefined;
      const lane = above?.laneId ?? input.laneId;
      if (!lane) throw missing('laneId');
      const parent = above?.id ?? null;
      const after = input.afterId ?? lastIn(chain, lane, parent);
      const model = above ?? chain.links.find((each) => each.id === after) ?? chain.links[0];
      const own = { keywords: keywordsOf(input.keywords, name), synonyms: [], exclusions: [], codes: [] };
      return { type, link: newId, name, lane, parent, after, words: own, ...madeLike(model) };
    }
    case 'SPLIT': {
      const from = linkIn(chain, linkId);
      const name = nameOf(input.name);
      const own = { keywords: keywordsOf(input.keywords, name), synonyms: [], exclusions: [], codes: [] };
      const place = { lane: from.laneId, parent: from.parentId, after: from.id };
      return {
        type,
        from: from.id,
        link: newId,
        name,
        ...place,
        words: own,
        ...madeLike(from),
        criticality: from.criticality,
      };
    }
    case 'RENAME':
      return { type, link: linkId, name: nameOf(input.name), keep: input.keep ?? true };
    case 'MOVE': {
      const link = linkIn(chain, linkId);
      const above = input.parentId ? linkIn(chain, input.parentId) : undefined;
      const lane = above?.laneId ?? input.laneId ?? link.laneId;
      return { type, link: linkId, lane, parent: above?.id ?? null, after: input.afterId ?? null };
    }
    case 'MERGE':
      return { type, link: linkId, into: other() };
    case 'REMOVE':
      return { type, link: linkId };
    case 'SUPPLY': {
      const what = input.what?.trim() || null;
      if (what !== null && [...what].length > nameLength) {
        const params = { field: said('供应内容', 'What is supplied'), max: nameLength, length: [...what].length };
        throw new InvalidError('textTooLong', { field: 'what', params });
      }
      return { type, from: linkId, to: other(), what };
    }
    case 'UNSUPPLY':
      return { type, from: linkId, to: other() };
    case 'PLACE': {
      const { column, row } = input;
      if (typeof column !== 'number' || typeof row !== 'number') return { type, link: linkId, spot: null };
      if (column < 0 || row < 0 || column > farthest || row > farthest) throw missing('column');
      return { type, link: linkId, spot: { column, row } };
    }
  }
}
