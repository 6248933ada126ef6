import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useForget } from '../platform/data/forget.ts';
import { outcomeOf, problemOf } from '../platform/data/outcome.ts';
import { newRequestId } from '../platform/data/request-id.ts';
import { useAction, useData } from '../platform/data/use-data.ts';
import { momentText } from '../platform/format/moment.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import {
  ExploreViewsQuery,
  type Node,
  RemoveExploreViewMutation,
  type SavedView,
  SaveExploreViewMutation,
} from './explore.query.ts';
import { text } from './explore.text.ts';
import { keptView } from './model/view.ts';
import { viewText } from './model/view-text.ts';
import type { Explore } from './use-explore.ts';

interface ViewsPartProps {
  readonly root: Node;
  readonly explore: Explore;
}

/** Saves and removes views; says what came of it. */
function useViews({ root, explore }: ViewsPartProps) {
  const sendSave = useAction(SaveExploreViewMutation);
  const sendRemove = useAction(RemoveExploreViewMutation);
  const forget = useForget();
  const [said, setSaid] = useState<{ readonly text: string; readonly bad: boolean } | null>(null);
  const end = (problem: string | null): void => {
    setSaid({ text: problem ?? text.viewSaved, bad: problem !== null });
    if (problem === null) forget();
  };
  const save = async (name: string, shared: boolean, before: SavedView | null): Promise<void> => {
    const body = viewText(keptView(explore.view, explore.places));
    const own = before === null ? {} : { id: before.id, expectedVersion: before.version };
    const done = await sendSave({
      input: { clientMutationId: newRequestId(), ...own, name, shared, body, rootId: root.id },
    });
    end(problemOf(outcomeOf(done, (data) => data.saveExploreView)));
  };
  const remove = async ({ id, version }: SavedView): Promise<void> => {
    const done = await sendRemove({ input: { clientMutationId: newRequestId(), id, expectedVersion: version } });
    end(problemOf(outcomeOf(done, (data) => data.removeExploreView)));
  };
  return { said, save, remove };
}

/** Saved views that start at this thing: of one's own, and shared ones. */
export function ViewsPart(props: ViewsPartProps): ReactNode {
  const { root } = props;
  const answer = useData(
    ExploreViewsQuery,
    { rootId: root.id },
    { dependsOn: ['ExploreSavedView', 'ExploreViewDone'] },
  );
  const { said, save, remove } = useViews(props);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const item = (view: SavedView): ReactNode => (
    <li key={view.id} data-testid="saved-view">
      <strong>{view.name}</strong>
      <small className="quiet">{text.viewBy(view.by, momentText(view.at), view.shared)}</small>
      <div className="explore-branch-actions">
        <Link
          to={`/explore/${encodeURIComponent(view.rootId)}?${new URLSearchParams({ saved: view.id, panel: 'views' })}`}
          data-testid="open-view"
        >
          {text.viewOpen}
        </Link>
        {view.own ? (
          <>
            <Button size="small" onClick={() => void save(view.name, view.shared, view)}>
              {text.viewReplace}
            </Button>
            <Button size="small" danger onClick={() => void remove(view)}>
              {text.viewRemove}
            </Button>
          </>
        ) : null}
      </div>
    </li>
  );
  return (
    <section className="explore-paths" aria-label={text.viewsTitle} data-testid="views-part">
      <h2>{text.viewsTitle}</h2>
      <p className="quiet">{text.viewsLead}</p>
      <form
        className="explore-note"
        onSubmit={(event) => {
          event.preventDefault();
          void save(name, shared, null);
        }}
      >
        <label>
          {text.viewName}
          <input value={name} maxLength={60} data-testid="view-name" onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
          {text.viewShared}
        </label>
        <Button htmlType="submit" size="small" type="primary" disabled={name.trim() === ''} data-testid="view-save">
          {text.viewSave}
        </Button>
      </form>
      {said === null ? null : (
        <p role={said.bad ? 'alert' : 'status'} className={said.bad ? 'explore-problem' : ''}>
          {said.text}
        </p>
      )}
      {answer.status === 'loading' ? <Bones lines={3} /> : null}
      {answer.status === 'failed' ? <LoadFailed text={answer.text} retry={answer.retry} /> : null}
      {answer.status === 'ready' && answer.data.exploreViews.length === 0 ? (
        <p className="quiet">{text.noViews}</p>
      ) : null}
      <ul className="explore-views">{answer.status === 'ready' ? answer.data.exploreViews.map(item) : null}</ul>
    </section>
  );
}
