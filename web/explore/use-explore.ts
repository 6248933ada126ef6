import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useReader } from '../platform/data/use-reader.ts';
import { useAddress } from '../platform/state/address.ts';
import { ExploreStepsQuery, type NeighbourPage, type Node, type Relation } from './explore.query.ts';
import { type Drawn, drawnOf, type ExploreData } from './model/drawn.ts';
import { placeThings, type Spot } from './model/place.ts';
import {
  type Expansion,
  type ExploreEvent,
  type ExploreLog,
  type ExploreView,
  expansionKey,
  logged,
  newLog,
  redone,
  stepOf,
  undone,
  viewAt,
} from './model/view.ts';
import { fitsAddress, viewFromText, viewText } from './model/view-text.ts';

type Step = { readonly kind: 'event'; readonly event: ExploreEvent } | { readonly kind: 'undo' | 'redo' };

function steppedLog(log: ExploreLog, step: Step): ExploreLog {
  if (step.kind === 'event') return logged(log, step.event);
  return step.kind === 'undo' ? undone(log) : redone(log);
}

export interface Explore {
  readonly view: ExploreView;
  readonly data: ExploreData;
  readonly drawn: Drawn;
  readonly places: ReadonlyMap<string, Spot>;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The address cannot carry this view. */
  readonly tooLong: boolean;
  readonly send: (event: ExploreEvent) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Makes a thing that a path or a search named known, so that it can be drawn. */
  readonly know: (things: readonly Pick<Node, 'id' | 'kind' | 'name' | 'demo'>[]) => void;
}

/** How many neighbours of an expansion have been read, and those read. */
interface Read {
  readonly first: number;
  readonly page: NeighbourPage;
}

/** What has been read: pages by the key of their expansion, relations by id. */
interface Pages {
  readonly pages: ReadonlyMap<string, Read>;
  readonly between: ReadonlyMap<string, Relation>;
}

/** What the first request of the page brought. */
export interface Start {
  readonly expansions: readonly Expansion[];
  readonly pages: readonly NeighbourPage[];
  readonly between: readonly Relation[];
}

function withPages(before: Pages, { expansions, pages, between }: Start): Pages {
  const found = pages.flatMap((page): [string, Read][] => {
    const expansion = expansions[Number(page.key)];
    return expansion ? [[expansionKey(expansion), { first: expansion.first, page }]] : [];
  });
  return {
    pages: new Map([...before.pages, ...found]),
    between: new Map([...before.between, ...between.map((each): [string, Relation] => [each.id, each])]),
  };
}

/** Reads what expansions need and is not there yet, and how it is related to what is drawn, all in one go. */
function usePages(expansions: readonly Expansion[], start: Start, among: { readonly current: readonly string[] }) {
  const read = useReader(ExploreStepsQuery);
  const [found, setFound] = useState<Pages>(() => withPages({ pages: new Map(), between: new Map() }, start));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(new Map(start.expansions.map((each) => [expansionKey(each), each.first])));
  useEffect(() => {
    const missing = expansions.filter((each) => (asked.current.get(expansionKey(each)) ?? 0) < each.first);
    if (missing.length === 0) return;
    for (const each of missing) asked.current.set(expansionKey(each), each.first);
    setBusy(true);
    setProblem(null);
    void read({ steps: missing.map(stepOf), among: [...among.current] }).then((answer) => {
      setBusy(false);
      if (answer.status === 'failed') {
        for (const each of missing) asked.current.delete(expansionKey(each));
        setProblem(answer.text);
        return;
      }
      const { pages, between } = answer.data.exploreExpansion;
      setFound((before) => withPages(before, { expansions: missing, pages, between }));
    });
  }, [expansions, read, among]);
  return { ...found, busy, problem };
}

/** The explorer's state: what was done, what the address says, what has been read, and what follows for the picture. */
export function useExplore(root: Node, others: readonly Node[], base: ExploreView, start: Start): Explore {
  const [query, changeQuery] = useAddress();
  const written = query.get('v');
  const [log, step] = useReducer(steppedLog, null, () =>
    newLog((written === null ? null : viewFromText(written)) ?? base),
  );
  const view = useMemo(() => viewAt(log), [log]);
  const own = useMemo(() => viewText(view), [view]);
  const [roots, setRoots] = useState<ReadonlyMap<string, Node>>(
    new Map([root, ...others].map((each) => [each.id, each])),
  );
  // Things are drawn by the order of what was done: at the time of a request those of now.
  const shown = useRef<readonly string[]>([]);
  const { pages, between, busy, problem } = usePages(view.expansions, start, shown);

  // What was done last wins: a change of the view is written, a change of the address by back or forward is taken over.
  const lastOwn = useRef(own);
  const plain = useMemo(() => viewText(base), [base]);
  const carried = fitsAddress(own);
  useEffect(() => {
    if (lastOwn.current === own) return;
    lastOwn.current = own;
    if (!carried) return;
    changeQuery((address) => {
      if (own === plain) address.delete('v');
      else address.set('v', own);
    });
  }, [own, plain, carried, changeQuery]);
  useEffect(() => {
    const said = written ?? plain;
    if (said === lastOwn.current || !carried) return;
    const other = viewFromText(said);
    if (other === null) return;
    lastOwn.current = viewText(other);
    step({ kind: 'event', event: { type: 'load', view: other } });
  }, [written, plain, carried]);

  const data = useMemo(
    (): ExploreData => ({
      roots,
      pages: new Map([...pages].map(([key, { page }]) => [key, page])),
      between: [...between.values()],
    }),
    [roots, pages, between],
  );
  const drawn = useMemo(() => drawnOf(view, data), [view, data]);
  useEffect(() => {
    shown.current = drawn.nodes.map(({ id }) => id);
  }, [drawn]);
  const places = useMemo(() => placeThings(view, data), [view, data]);
  const send = useCallback((event: ExploreEvent) => step({ kind: 'event', event }), []);
  const undo = useCallback(() => step({ kind: 'undo' }), []);
  const redo = useCallback(() => step({ kind: 'redo' }), []);
  const know = useCallback<Explore['know']>((things) => {
    setRoots((before) => {
      const fresh = things.filter(({ id }) => !before.has(id));
      if (fresh.length === 0) return before;
      return new Map([
        ...before,
        ...fresh.map((each): [string, Node] => [each.id, { ...each, region: null, lane: null }]),
      ]);
    });
  }, []);
  const [canUndo, canRedo] = [log.at > 0, log.at < log.events.length];
  return { view, data, drawn, places, busy, problem, canUndo, canRedo, tooLong: !carried, send, undo, redo, know };
}
