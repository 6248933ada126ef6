export type Direction = 'OUT' | 'IN';
export type Grouping = 'free' | 'kind' | 'region' | 'lane';

/** Neighbours of a thing that have been drawn: over which relation, how many, narrowed by what. */
export interface Expansion {
  readonly id: string;
  readonly relation: string;
  readonly direction: Direction;
  readonly first: number;
  readonly kind: string | null;
  readonly region: string | null;
  readonly state: string | null;
  /** Only these, as a path draws them; null: all. */
  readonly only: readonly string[] | null;
  readonly open: boolean;
}

/** A thing that a person put somewhere, and how many expansions there were then: later ones give way to it. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly at: number;
  /** Placed by a saved view, not by hand: it keeps its place and shows no mark. */
  readonly soft: boolean;
}

/** What somebody wrote on a thing of a picture. */
export interface Note {
  readonly id: string;
  readonly text: string;
}

/** What a person made of the picture; what is drawn follows from it and from the data alone. */
export interface ExploreView {
  readonly roots: readonly string[];
  readonly expansions: readonly Expansion[];
  readonly dimmed: readonly string[];
  readonly removed: readonly string[];
  readonly pins: readonly Pin[];
  readonly grouping: Grouping;
  readonly notes: readonly Note[];
}

export type ExploreEvent =
  | { readonly type: 'expand'; readonly expansions: readonly Omit<Expansion, 'open'>[] }
  | { readonly type: 'collapse' | 'reopen' | 'unpin' | 'add'; readonly id: string }
  | { readonly type: 'dim' | 'light' | 'remove'; readonly ids: readonly string[] }
  | { readonly type: 'restore' }
  | { readonly type: 'pin'; readonly id: string; readonly x: number; readonly y: number }
  | { readonly type: 'note'; readonly id: string; readonly text: string }
  | { readonly type: 'group'; readonly by: Grouping }
  | { readonly type: 'load'; readonly view: ExploreView };

export const pageOfExpansion = 50;
export const mostOfExpansion = 200;
export const longestNote = 120;

/** An expansion as the server is asked for it. */
export function stepOf({ id, relation, direction, kind, region, state, only, first }: Omit<Expansion, 'open'>) {
  return { id, relation, direction, kind, region, state, first, only: only === null ? null : [...only] };
}

/** The view of a thing alone. */
export function viewOf(root: string): ExploreView {
  return { roots: [root], expansions: [], dimmed: [], removed: [], pins: [], grouping: 'free', notes: [] };
}

/** The view with everything that is drawn held in its place, to be saved: later data must not move it. */
export function keptView(view: ExploreView, places: ReadonlyMap<string, { readonly x: number; readonly y: number }>) {
  const known = new Set(view.pins.map(({ id }) => id));
  const at = view.expansions.length;
  const held = [...places].flatMap(([id, { x, y }]) => (known.has(id) ? [] : [{ id, x, y, at, soft: true }]));
  return { ...view, pins: [...view.pins, ...held] };
}

/** What makes two expansions the same one, however many neighbours each has drawn. */
export function expansionKey(expansion: Omit<Expansion, 'open' | 'first'>): string {
  const { id, relation, direction, kind, region, state, only } = expansion;
  return JSON.stringify([id, relation, direction, kind, region, state, only]);
}

function expanded(view: ExploreView, added: Omit<Expansion, 'open'>): ExploreView {
  const key = expansionKey(added);
  const first = Math.min(added.first, mostOfExpansion);
  const known = view.expansions.some((each) => expansionKey(each) === key);
  if (!known) return { ...view, expansions: [...view.expansions, { ...added, first, open: true }] };
  const expansions = view.expansions.map((each) =>
    expansionKey(each) === key ? { ...each, open: true, first: Math.max(each.first, first) } : each,
  );
  return { ...view, expansions };
}

const without = (list: readonly string[], ids: readonly string[]): readonly string[] =>
  list.filter((each) => !ids.includes(each));

/** The view after an event. */
export function applyEvent(view: ExploreView, event: ExploreEvent): ExploreView {
  switch (event.type) {
    case 'expand': {
      // What is asked for again comes back, wherever it had been removed from.
      const shown = event.expansions.flatMap(({ id, only }) => [id, ...(only ?? [])]);
      return event.expansions.reduce(expanded, { ...view, removed: without(view.removed, shown) });
    }
    case 'collapse':
    case 'reopen': {
      const open = event.type === 'reopen';
      return { ...view, expansions: view.expansions.map((each) => (each.id === event.id ? { ...each, open } : each)) };
    }
    case 'add':
      if (view.roots.includes(event.id)) return { ...view, removed: without(view.removed, [event.id]) };
      return { ...view, roots: [...view.roots, event.id], removed: without(view.removed, [event.id]) };
    case 'dim':
      return { ...view, dimmed: [...new Set([...view.dimmed, ...event.ids])] };
    case 'light':
      return { ...view, dimmed: without(view.dimmed, event.ids) };
    case 'remove':
      return {
        ...view,
        dimmed: without(view.dimmed, event.ids),
        removed: [...new Set([...view.removed, ...event.ids])],
      };
    case 'restore':
      return { ...view, dimmed: [], removed: [] };
    case 'pin': {
      const { id, x, y } = event;
      const pin = { id, x: Math.round(x), y: Math.round(y), at: view.expansions.length, soft: false };
      return { ...view, pins: [...view.pins.filter((each) => each.id !== id), pin] };
    }
    case 'unpin':
      return { ...view, pins: view.pins.filter((each) => each.id !== event.id) };
    case 'note': {
      const others = view.notes.filter((each) => each.id !== event.id);
      const text = event.text.trim().slice(0, longestNote);
      return { ...view, notes: text === '' ? others : [...others, { id: event.id, text }] };
    }
    case 'group':
      return { ...view, grouping: event.by };
    case 'load':
      return event.view;
  }
}

/** Everything done since the page was opened; undo and redo move along it. */
export interface ExploreLog {
  readonly start: ExploreView;
  readonly events: readonly ExploreEvent[];
  readonly at: number;
}

export function newLog(start: ExploreView): ExploreLog {
  return { start, events: [], at: 0 };
}

/** The view at the log's present. */
export function viewAt({ start, events, at }: ExploreLog): ExploreView {
  return events.slice(0, at).reduce(applyEvent, start);
}

/** The log with one more event; what had been undone is gone. */
export function logged(log: ExploreLog, event: ExploreEvent): ExploreLog {
  return { start: log.start, events: [...log.events.slice(0, log.at), event], at: log.at + 1 };
}

export function undone(log: ExploreLog): ExploreLog {
  return log.at === 0 ? log : { ...log, at: log.at - 1 };
}

export function redone(log: ExploreLog): ExploreLog {
  return log.at === log.events.length ? log : { ...log, at: log.at + 1 };
}
