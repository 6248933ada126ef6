import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { SourceFold } from '../platform/ui/source-list.tsx';
import { useEscape } from '../platform/ui/use-escape.ts';
import { BranchPart } from './branch-part.tsx';
import { ExploreThingQuery, type Kind, type Thing } from './explore.query.ts';
import { text } from './explore.text.ts';
import { text as past } from './history.text.ts';
import { HistoryPart } from './history-part.tsx';
import { NotePart } from './note-part.tsx';
import type { Explore } from './use-explore.ts';

interface ThingPanelProps {
  readonly id: string;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly explore: Explore;
  readonly onSelect: (id: string | null) => void;
  readonly onPath: (end: 'from' | 'to', id: string) => void;
}

/** The page of its own that a thing has; null: none yet. */
function PageLink({ thing: { id, kind, industryId } }: { readonly thing: Thing }): ReactNode {
  if (kind === 'Enterprise') return <Link to={`/enterprise/${encodeURIComponent(id)}`}>{text.openEnterprise}</Link>;
  if (industryId === null) return null;
  const link = kind === 'ChainLink' ? `?${new URLSearchParams({ link: id })}` : '';
  return <Link to={`/map/${encodeURIComponent(industryId)}${link}`}>{text.openMap}</Link>;
}

function Actions({ thing, explore, onPath }: Pick<ThingPanelProps, 'explore' | 'onPath'> & { readonly thing: Thing }) {
  const { view, places, send } = explore;
  const { id } = thing;
  const own = view.expansions.filter((each) => each.id === id);
  const open = own.some((each) => each.open);
  const pinned = view.pins.some((each) => each.id === id && !each.soft);
  const dimmed = view.dimmed.includes(id);
  const spot = places.get(id);
  return (
    <div className="explore-actions" role="group" aria-label={text.actions}>
      {own.length === 0 ? null : (
        <Button size="small" data-testid="collapse" onClick={() => send({ type: open ? 'collapse' : 'reopen', id })}>
          {open ? text.collapse : text.reopen}
        </Button>
      )}
      {pinned ? (
        <Button size="small" onClick={() => send({ type: 'unpin', id })}>
          {text.unpin}
        </Button>
      ) : spot === undefined ? null : (
        <Button size="small" onClick={() => send({ type: 'pin', id, ...spot })}>
          {text.pin}
        </Button>
      )}
      <Button
        size="small"
        data-testid="dim"
        onClick={() => send(dimmed ? { type: 'light', ids: [id] } : { type: 'dim', ids: [id] })}
      >
        {dimmed ? text.light : text.dim}
      </Button>
      {dimmed ? (
        <Button size="small" danger data-testid="remove" onClick={() => send({ type: 'remove', ids: [id] })}>
          {text.remove}
        </Button>
      ) : null}
      <Button size="small" data-testid="path-from" onClick={() => onPath('from', id)}>
        {text.pathFrom}
      </Button>
      <Button size="small" data-testid="path-to" onClick={() => onPath('to', id)}>
        {text.pathTo}
      </Button>
      <PageLink thing={thing} />
      <Link to={`/explore/${encodeURIComponent(id)}`}>{text.center}</Link>
    </div>
  );
}

/** Records that turned out to be this one enterprise: they are told, not drawn. */
function MergedNote({ asked, thing: { id, merged } }: { readonly asked: string; readonly thing: Thing }): ReactNode {
  if (merged.length === 0) return null;
  return (
    <p className="quiet" data-testid="merged-note">
      {asked === id ? '' : past.mergedNow} {past.merged(merged.length)}
      {merged.map(({ name }) => name).join(past.mark)}
    </p>
  );
}

function Content({ id, kinds, explore, onSelect, onPath }: ThingPanelProps): ReactNode {
  const answer = useData(ExploreThingQuery, { id });
  if (answer.status === 'loading') return <Bones lines={9} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const thing = answer.data.exploreThing;
  if (thing === null) return <PageState title={text.goneTitle} text={text.goneText} />;
  return (
    <>
      <Actions thing={thing} explore={explore} onPath={onPath} />
      <MergedNote asked={id} thing={thing} />
      <NotePart id={thing.id} explore={explore} />
      <section>
        <h3>{text.relations}</h3>
        {thing.branches.length === 0 ? <p className="quiet">{text.noRelations}</p> : null}
        <ul>
          {thing.branches.map((branch) => (
            <BranchPart
              key={`${branch.type} ${branch.direction}`}
              thingId={thing.id}
              branch={branch}
              kinds={kinds}
              explore={explore}
              onSelect={onSelect}
            />
          ))}
        </ul>
      </section>
      <section>
        <h3>{text.facts}</h3>
        {thing.facts.length === 0 ? <p className="quiet">{text.noFacts}</p> : null}
        <dl className="explore-facts">
          {thing.facts.map(({ field, label, value }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{text.sources}</h3>
        <SourceFold sources={thing.sources} />
      </section>
      <section>
        <HistoryPart id={thing.id} />
      </section>
    </>
  );
}

/** Everything known of the chosen thing, and what can be drawn or done from it. */
export function ThingPanel(props: ThingPanelProps): ReactNode {
  const { id, kinds, explore, onSelect } = props;
  const node = explore.drawn.nodes.find((each) => each.id === id);
  const title = useRef<HTMLHeadingElement>(null);
  useEscape(() => onSelect(null));
  return (
    <aside className="explore-panel" aria-label={text.panel} data-testid="thing-panel">
      <header>
        <div>
          <h2 ref={title} tabIndex={-1}>
            {node?.name ?? id}
          </h2>
          <p className="quiet">
            {node === undefined ? null : (kinds.get(node.kind)?.name ?? node.kind)}
            {node?.demo ? <span className="tag tag-demo">{text.demo}</span> : null}
          </p>
        </div>
        <Button
          type="text"
          aria-label={text.close}
          title={text.close}
          icon={<CloseOutlined />}
          onClick={() => onSelect(null)}
        />
      </header>
      <div className="explore-panel-body">
        <Content {...props} />
      </div>
    </aside>
  );
}
