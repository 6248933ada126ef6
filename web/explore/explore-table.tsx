import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { downloadFile } from '../platform/data/download-file.ts';
import { todayInShanghai } from '../platform/format/day.ts';
import { written } from '../platform/text/written.ts';
import type { Kind, Node } from './explore.query.ts';
import { text } from './explore.text.ts';
import type { Explore } from './use-explore.ts';

interface ExploreTableProps {
  readonly title: string;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly relationName: (type: string) => string;
  readonly explore: Explore;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The names of the relations that tie each thing to others in the picture. */
function relationsOf({ relations }: Explore['drawn'], name: (type: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { type, fromId, toId } of relations) {
    for (const id of [fromId, toId]) found.set(id, (found.get(id) ?? new Set()).add(name(type)));
  }
  return new Map([...found].map(([id, names]) => [id, written.list([...names])]));
}

/** The same things as the picture, in rows that can be ticked and handed out. */
export function ExploreTable(props: ExploreTableProps): ReactNode {
  const { title, kinds, relationName, explore, selected, onSelect } = props;
  const { nodes } = explore.drawn;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const via = useMemo(() => relationsOf(explore.drawn, relationName), [explore.drawn, relationName]);
  const chosen = nodes.filter(({ id }) => ticked.has(id));
  const tick = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const save = async (): Promise<void> => {
    setFailure(null);
    const ids = (chosen.length === 0 ? nodes : chosen).map(({ id }) => id);
    const name = text.fileName(todayInShanghai().replaceAll('-', ''));
    const done = await downloadFile('/exports/explore.xlsx', { title, ids }, name);
    if (done.status === 'failed') setFailure(done.message ?? text.exportFailed);
  };
  const row = (node: Node): ReactNode => (
    <tr key={node.id} aria-selected={node.id === selected} data-testid={`row-${node.id}`}>
      <td>
        <input
          type="checkbox"
          aria-label={`${text.table.pick} ${node.name}`}
          checked={ticked.has(node.id)}
          onChange={() => tick(node.id)}
        />
      </td>
      <th scope="row">
        <button type="button" className="as-words explore-name" onClick={() => onSelect(node.id)}>
          {node.name}
        </button>
        {node.demo ? <span className="tag tag-demo">{text.demo}</span> : null}
      </th>
      <td>{kinds.get(node.kind)?.name ?? node.kind}</td>
      <td>{node.region?.name ?? text.table.none}</td>
      <td>{node.lane?.name ?? text.table.none}</td>
      <td>{via.get(node.id) ?? text.table.none}</td>
    </tr>
  );
  return (
    <div className="explore-table" data-testid="explore-table">
      <div className="explore-bar">
        <span role="status">{chosen.length === 0 ? text.allRows(nodes.length) : text.chosen(chosen.length)}</span>
        <Button icon={<DownloadOutlined />} onClick={() => void save()} data-testid="explore-export">
          {text.export}
        </Button>
        {failure === null ? null : <span role="alert">{failure}</span>}
      </div>
      {/* Scrolled by keyboard too, so it takes the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div className="explore-table-scroll" tabIndex={0} role="region" aria-label={text.reader.table}>
        <table>
          <thead>
            <tr>
              <td>
                <input
                  type="checkbox"
                  aria-label={text.chooseAll}
                  checked={nodes.length > 0 && chosen.length === nodes.length}
                  onChange={({ target }) => setTicked(new Set(target.checked ? nodes.map(({ id }) => id) : []))}
                />
              </td>
              {[text.table.name, text.table.kind, text.table.region, text.table.lane, text.table.via].map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{nodes.map(row)}</tbody>
        </table>
      </div>
    </div>
  );
}
