import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { useTheme } from '../platform/state/theme.tsx';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { palettes } from '../platform/ui/palette.ts';
import { ExploreStartQuery, ExploreViewQuery, type Kind, type Node, type RelationKind } from './explore.query.ts';
import { text } from './explore.text.ts';
import { ExploreTable } from './explore-table.tsx';
import { ExploreToolbar } from './explore-toolbar.tsx';
import { ExploreTree } from './explore-tree.tsx';
import { type ExploreView, stepOf, viewOf } from './model/view.ts';
import { viewFromText } from './model/view-text.ts';
import { PathsPart } from './paths-part.tsx';
import { ExploreCanvas } from './picture/explore-canvas.tsx';
import { exploreScene } from './picture/explore-scene.ts';
import { ThingPanel } from './thing-panel.tsx';
import { type Start, useExplore } from './use-explore.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { ViewsPart } from './views-part.tsx';
import './explore.css';

const mostRoots = 200;
/** As many as the server opens at once; the rest follows when the page is there. */
const mostSteps = 60;

interface WorkspaceProps {
  readonly root: Node;
  readonly others: readonly Node[];
  /** What an address without a view of its own means. */
  readonly base: ExploreView;
  readonly start: Start;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly relations: readonly RelationKind[];
}

function Workspace({ root, others, base, start, kinds, relations }: WorkspaceProps): ReactNode {
  const [query, changeQuery] = useAddress();
  const { theme } = useTheme();
  const explore = useExplore(root, others, base, start);
  const [focused, setFocused] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useUndoKeys(explore);
  const { view, drawn, places, send } = explore;
  const selected = query.get('sel') ?? root.id;
  const reader = query.get('view') === 'table' ? 'table' : 'picture';
  const panel = query.get('panel');

  const relationName = useMemo(() => {
    const names = new Map(relations.map(({ type, name }) => [type, name]));
    return (type: string): string => names.get(type) ?? type;
  }, [relations]);
  const picture = useMemo(
    () =>
      exploreScene({
        ...{ view, drawn, places, kinds, label: relationName, palette: palettes[theme], theme },
        names: { kind: (key) => kinds.get(key)?.name ?? key, none: text.noGroup },
      }),
    [view, drawn, places, kinds, relationName, theme],
  );
  const put = (name: string, value: string | null): void =>
    changeQuery((address) => {
      if (value === null) address.delete(name);
      else address.set(name, value);
    }, true);
  const select = (id: string | null): void => put('sel', id ?? 'none');
  const setEnds = (from: string | null, to: string | null): void =>
    changeQuery((address) => {
      for (const [name, value] of Object.entries({ from, to, panel: 'paths' })) {
        if (value === null) address.delete(name);
        else address.set(name, value);
      }
    }, true);
  const [from, to] = [query.get('from'), query.get('to')];
  return (
    <div className="explore-work" ref={page}>
      <ExploreToolbar
        title={root.name}
        explore={explore}
        kinds={kinds}
        reader={reader}
        panel={panel}
        onReader={(next) => put('view', next === 'table' ? 'table' : null)}
        onPanel={(next) => put('panel', next)}
        onFullScreen={() => void page.current?.requestFullscreen()}
      />
      <div className="explore-body">
        {panel === 'views' ? <ViewsPart root={root} explore={explore} /> : null}
        {panel === 'paths' ? (
          <PathsPart from={from} to={to} explore={explore} relations={relations} onEnds={setEnds} />
        ) : null}
        {reader === 'table' ? (
          <ExploreTable
            title={root.name}
            kinds={kinds}
            relationName={relationName}
            explore={explore}
            selected={selected}
            onSelect={select}
          />
        ) : (
          <div className="explore-picture">
            <ExploreCanvas
              title={root.name}
              scene={picture.scene}
              drawn={drawn}
              dimmed={view.dimmed}
              selected={selected}
              focused={focused}
              onSelect={select}
              onMove={view.grouping === 'free' ? (id, middle) => send({ type: 'pin', id, ...middle }) : null}
            />
            <ExploreTree
              title={root.name}
              kinds={kinds}
              explore={explore}
              selected={selected}
              onFocus={setFocused}
              onSelect={select}
            />
          </div>
        )}
        {selected === 'none' ? null : (
          <ThingPanel
            key={selected}
            id={selected}
            kinds={kinds}
            explore={explore}
            onSelect={select}
            onPath={(end, id) => setEnds(end === 'from' ? id : from, end === 'to' ? id : to)}
          />
        )}
      </div>
    </div>
  );
}

interface ContentProps {
  readonly id: string;
  /** A saved view; null: the thing alone. */
  readonly saved: ExploreView | null;
}

function Content({ id, saved }: ContentProps): ReactNode {
  const [query] = useAddress();
  // What the address had drawn at first; later changes of it are the workspace's own.
  const [initial] = useState(() => viewFromText(query.get('v') ?? '') ?? saved);
  const [ids, expansions, steps] = useMemo(() => {
    const drawn = (initial?.expansions ?? []).slice(0, mostSteps);
    return [[...new Set([id, ...(initial?.roots ?? [])])].slice(0, mostRoots), drawn, drawn.map(stepOf)];
  }, [id, initial]);
  const answer = useData(ExploreStartQuery, { ids, steps });
  const firstId = answer.status === 'ready' ? answer.data.exploreExpansion.things[0]?.id : undefined;
  const base = useMemo(() => saved ?? viewOf(firstId ?? id), [saved, firstId, id]);
  if (answer.status === 'loading') return <Bones lines={10} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { exploreExpansion, exploreKinds, exploreRelations } = answer.data;
  const { things, pages, between } = exploreExpansion;
  // A merged enterprise answers under the id of the one it became.
  const [root, ...rest] = things;
  if (root === undefined) return <PageState title={text.goneTitle} text={text.goneText} />;
  const kinds = new Map(exploreKinds.map((kind) => [kind.key, kind]));
  return (
    <>
      <title>{`${root.name} · ${text.title} · ${t.product.name}`}</title>
      <Workspace
        root={root}
        others={rest}
        base={base}
        start={{ expansions, pages, between }}
        kinds={kinds}
        relations={exploreRelations}
      />
    </>
  );
}

/** A view that somebody saved, drawn anew from the data of now. */
function SavedContent({ id, savedId }: { readonly id: string; readonly savedId: string }): ReactNode {
  const answer = useData(ExploreViewQuery, { id: savedId });
  const body = answer.status === 'ready' ? (answer.data.exploreView?.body ?? null) : null;
  const saved = useMemo(() => (body === null ? null : viewFromText(body)), [body]);
  if (answer.status === 'loading') return <Bones lines={10} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  if (saved === null) return <PageState title={text.viewGone} text={text.goneText} />;
  return <Content id={id} saved={saved} />;
}

/** The explorer: a thing, what it is related to, and on from there. */
export function ExploreScreen(): ReactNode {
  const { id = '' } = useParams();
  const [query] = useAddress();
  const saved = query.get('saved');
  return (
    <div className="explore-page">
      <AppHeader />
      <main data-testid="explore">
        {saved === null ? (
          <Content key={id} id={id} saved={null} />
        ) : (
          <SavedContent key={`${id} ${saved}`} id={id} savedId={saved} />
        )}
      </main>
    </div>
  );
}
