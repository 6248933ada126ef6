import { FullscreenOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Kind } from './explore.query.ts';
import { text } from './explore.text.ts';
import { hardCap, softCap } from './model/drawn.ts';
import type { Grouping } from './model/view.ts';
import type { Explore } from './use-explore.ts';

export type Reader = 'picture' | 'table';

interface ExploreToolbarProps {
  readonly title: string;
  readonly explore: Explore;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly reader: Reader;
  readonly panel: string | null;
  readonly onReader: (reader: Reader) => void;
  readonly onPanel: (panel: string | null) => void;
  readonly onFullScreen: () => void;
}

const groupings: readonly Grouping[] = ['free', 'kind', 'region', 'lane'];

/** What kinds are on the canvas, by number. */
function Legend({ explore, kinds }: Pick<ExploreToolbarProps, 'explore' | 'kinds'>): ReactNode {
  const { nodes } = explore.drawn;
  const found = [...kinds.values()].flatMap((kind) => {
    const count = nodes.filter((each) => each.kind === kind.key).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  return (
    <p className="explore-legend quiet">
      {found.map(({ kind, count }) => (
        <span key={kind.key}>
          <i aria-hidden="true">{kind.mark}</i>
          {kind.name} {count}
        </span>
      ))}
    </p>
  );
}

/** The line above the picture: how it is grouped and read, what was done, and every limit that is at work. */
export function ExploreToolbar(props: ExploreToolbarProps): ReactNode {
  const { title, explore, kinds, reader, panel, onReader, onPanel, onFullScreen } = props;
  const { view, drawn, send } = explore;
  const hidden = view.dimmed.length + view.removed.length;
  return (
    <div className="explore-toolbar">
      <div className="explore-title">
        <h1>
          {title} <small className="quiet">{text.title}</small>
        </h1>
        <Legend explore={explore} kinds={kinds} />
      </div>
      <div className="explore-bar">
        <Button
          icon={<UndoOutlined />}
          aria-label={text.undo}
          title={text.undo}
          disabled={!explore.canUndo}
          onClick={explore.undo}
          data-testid="undo"
        />
        <Button
          icon={<RedoOutlined />}
          aria-label={text.redo}
          title={text.redo}
          disabled={!explore.canRedo}
          onClick={explore.redo}
          data-testid="redo"
        />
        {hidden > 0 ? <Button onClick={() => send({ type: 'restore' })}>{text.restore(hidden)}</Button> : null}
        <label>
          {text.grouping}{' '}
          <select
            className="framed"
            value={view.grouping}
            data-testid="grouping"
            onChange={({ target }) => {
              const by = groupings.find((each) => each === target.value);
              if (by !== undefined) send({ type: 'group', by });
            }}
          >
            {groupings.map((each) => (
              <option key={each} value={each}>
                {text.groupings[each]}
              </option>
            ))}
          </select>
        </label>
        <div className="view-switch" role="group" aria-label={text.readers}>
          {(['picture', 'table'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={reader === each}
              data-testid={`reader-${each}`}
              onClick={() => onReader(each)}
            >
              {text.reader[each]}
            </button>
          ))}
        </div>
        {(['paths', 'views'] as const).map((each) => (
          <Button
            key={each}
            aria-pressed={panel === each}
            onClick={() => onPanel(panel === each ? null : each)}
            data-testid={`open-${each}`}
          >
            {text[each]}
          </Button>
        ))}
        <Button
          icon={<FullscreenOutlined />}
          aria-label={text.fullScreen}
          title={text.fullScreen}
          onClick={onFullScreen}
        />
      </div>
      <p className="explore-notes quiet" role="status" data-testid="explore-notes">
        {explore.busy ? `${text.working} ` : ''}
        {text.onCanvas(drawn.nodes.length, hardCap)}
        {drawn.nodes.length > softCap ? <strong> {text.overSoft(softCap)}</strong> : null}
        {drawn.left > 0 ? <strong> {text.left(drawn.left)}</strong> : null}
        {explore.tooLong ? <strong> {text.tooLong}</strong> : null}
      </p>
      {explore.problem === null ? null : (
        <p role="alert" className="explore-problem">
          {explore.problem}
        </p>
      )}
    </div>
  );
}
