import {
  type Direction,
  type Expansion,
  type ExploreView,
  type Grouping,
  longestNote,
  type Note,
  type Pin,
} from './view.ts';

// Views travel in addresses that people keep and send: the form is short, and what cannot be read counts as absent.
const groupings: readonly Grouping[] = ['free', 'kind', 'region', 'lane'];
const longest = 6_000;

function base64url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function withoutTail(values: readonly unknown[]): readonly unknown[] {
  return values.slice(0, values.findLastIndex((each) => each !== null) + 1);
}

/** The view as JSON of lists; ids are written once and named by their place. */
function packed(view: ExploreView): unknown {
  const ids: string[] = [];
  const place = (id: string): number => {
    const known = ids.indexOf(id);
    return known >= 0 ? known : ids.push(id) - 1;
  };
  const body = [
    view.roots.map(place),
    view.expansions.map(({ id, relation, direction, first, kind, region, state, only, open }) =>
      withoutTail([
        ...[place(id), relation, direction === 'OUT' ? 1 : 0, first, open ? 1 : 0],
        ...[kind, region, state, only === null ? null : only.map(place)],
      ]),
    ),
    view.dimmed.map(place),
    view.removed.map(place),
    view.pins.map(({ id, x, y, at, soft }) => [place(id), x, y, at, soft ? 1 : 0]),
    groupings.indexOf(view.grouping),
    view.notes.map(({ id, text }) => [place(id), text]),
  ];
  return [1, ids, ...body];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function expansionOf(value: unknown, idAt: (place: unknown) => string | null): readonly Expansion[] {
  const [place, relation, out, first, open, kind, region, state, only] = listOf(value);
  const id = idAt(place);
  if (id === null || typeof relation !== 'string' || typeof first !== 'number') return [];
  const direction: Direction = out === 1 ? 'OUT' : 'IN';
  const chosen = Array.isArray(only) ? only.map(idAt).filter((each) => each !== null) : null;
  const narrowed = { kind: textOrNull(kind), region: textOrNull(region), state: textOrNull(state), only: chosen };
  return [
    { id, relation, direction, first: Math.max(1, Math.min(200, Math.round(first))), ...narrowed, open: open === 1 },
  ];
}

function pinOf(value: unknown, idAt: (place: unknown) => string | null): readonly Pin[] {
  const [place, x, y, at, soft] = listOf(value);
  const id = idAt(place);
  if (id === null || typeof x !== 'number' || typeof y !== 'number') return [];
  return [{ id, x, y, at: typeof at === 'number' ? at : 0, soft: soft === 1 }];
}

function noteOf(value: unknown, idAt: (place: unknown) => string | null): readonly Note[] {
  const [place, text] = listOf(value);
  const id = idAt(place);
  return id === null || typeof text !== 'string' ? [] : [{ id, text: text.slice(0, longestNote) }];
}

function unpacked(value: unknown): ExploreView | null {
  if (!Array.isArray(value) || value[0] !== 1) return null;
  const [, ids, roots, expansions, dimmed, removed, pins, grouping, notes] = value;
  const idAt = (place: unknown): string | null => (typeof place === 'number' ? textOrNull(listOf(ids)[place]) : null);
  const idsAt = (places: unknown): readonly string[] =>
    listOf(places)
      .map(idAt)
      .filter((each) => each !== null);
  return {
    roots: idsAt(roots),
    expansions: listOf(expansions).flatMap((each) => expansionOf(each, idAt)),
    dimmed: idsAt(dimmed),
    removed: idsAt(removed),
    pins: listOf(pins).flatMap((each) => pinOf(each, idAt)),
    grouping: groupings[typeof grouping === 'number' ? grouping : 0] ?? 'free',
    notes: listOf(notes).flatMap((each) => noteOf(each, idAt)),
  };
}

/** A view as text. */
export function viewText(view: ExploreView): string {
  return base64url(JSON.stringify(packed(view)));
}

/** The view that a text holds; null: it holds none. */
export function viewFromText(text: string): ExploreView | null {
  return unpacked(fromBase64url(text));
}

/** Whether an address can carry the text everywhere. */
export function fitsAddress(text: string): boolean {
  return text.length <= longest;
}
