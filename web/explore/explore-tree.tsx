import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Kind, Node } from './explore.query.ts';
import { text } from './explore.text.ts';
import type { Explore } from './use-explore.ts';

interface ExploreTreeProps {
  readonly title: string;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly explore: Explore;
  readonly selected: string | null;
  readonly onFocus: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
}

interface Branches {
  readonly tops: readonly Node[];
  readonly below: ReadonlyMap<string, readonly Node[]>;
}

/** Things under what they came from; what came from something that is not drawn stands on top. */
function branchesOf({ nodes, parents }: Explore['drawn']): Branches {
  const shown = new Set(nodes.map(({ id }) => id));
  const below = new Map<string, Node[]>();
  const tops: Node[] = [];
  for (const node of nodes) {
    const parent = parents.get(node.id);
    if (parent === undefined || !shown.has(parent)) tops.push(node);
    else below.set(parent, [...(below.get(parent) ?? []), node]);
  }
  return { tops, below };
}

/** The picture as nested lists of buttons: for screen readers, the keyboard and tests. It has one tab stop. */
export function ExploreTree(props: ExploreTreeProps): ReactNode {
  const { title, kinds, explore, selected, onFocus, onSelect } = props;
  const { view, drawn, send, places } = explore;
  const root = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const { tops, below } = useMemo(() => branchesOf(drawn), [drawn]);
  const numbers = useMemo(() => {
    const count = new Map<string, number>();
    for (const { fromId, toId } of drawn.relations) {
      for (const id of [fromId, toId]) count.set(id, (count.get(id) ?? 0) + 1);
    }
    return count;
  }, [drawn]);
  const tabStop = [stop, selected, drawn.nodes[0]?.id].find((id) => drawn.nodes.some((each) => each.id === id));

  const move = (id: string, key: string): string | undefined => {
    const parent = drawn.parents.get(id);
    const row = parent !== undefined && below.get(parent)?.some((each) => each.id === id) ? below.get(parent) : tops;
    const at = row?.findIndex((each) => each.id === id) ?? -1;
    if (key === 'ArrowDown') return row?.[at + 1]?.id;
    if (key === 'ArrowUp') return row?.[at - 1]?.id;
    if (key === 'ArrowRight') return below.get(id)?.[0]?.id;
    if (key === 'ArrowLeft') return row === tops ? undefined : parent;
    if (key === 'Home') return drawn.nodes[0]?.id;
    return key === 'End' ? drawn.nodes.at(-1)?.id : undefined;
  };
  const act = (id: string, key: string): boolean => {
    const own = view.expansions.filter((each) => each.id === id);
    const spot = places.get(id);
    const dimmed = view.dimmed.includes(id);
    if (key === 'e') onSelect(id);
    else if (key === 'c' && own.length > 0) send({ type: own.some(({ open }) => open) ? 'collapse' : 'reopen', id });
    else if (key === 'p' && view.pins.some((each) => each.id === id && !each.soft)) send({ type: 'unpin', id });
    else if (key === 'p' && spot !== undefined) send({ type: 'pin', id, ...spot });
    else if (key === 'h') send({ type: dimmed ? 'remove' : 'dim', ids: [id] });
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['thing'] : undefined;
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = move(id, event.key);
    if (next !== undefined) root.current?.querySelector<HTMLElement>(`[data-thing="${CSS.escape(next)}"]`)?.focus();
    else if (!act(id, event.key.toLowerCase())) return;
    event.preventDefault();
  };

  const item = (node: Node): ReactNode => {
    const { id, name } = node;
    const marks = text.treeMarks;
    const own = view.expansions.filter((each) => each.id === id);
    const said = [
      node.demo ? marks.demo : '',
      view.roots.includes(id) ? marks.root : '',
      view.dimmed.includes(id) ? marks.dimmed : '',
      view.pins.some((each) => each.id === id && !each.soft) ? marks.pinned : '',
      ...view.notes.filter((each) => each.id === id).map((each) => marks.note(each.text)),
      own.length > 0 && own.every(({ open }) => !open) ? marks.collapsed : '',
    ].join('');
    const children = below.get(id) ?? [];
    return (
      <li key={id}>
        <button
          type="button"
          data-thing={id}
          data-testid={`thing-${id}`}
          tabIndex={id === tabStop ? 0 : -1}
          aria-pressed={id === selected}
          onClick={() => onSelect(id)}
          onFocus={(event) => {
            setStop(id);
            if (event.target.matches(':focus-visible')) onFocus(id);
          }}
          onBlur={() => onFocus(null)}
        >
          {text.treeItem(name, kinds.get(node.kind)?.name ?? node.kind, numbers.get(id) ?? 0, said)}
        </button>
        {children.length === 0 ? null : <ul>{children.map(item)}</ul>}
      </li>
    );
  };

  return (
    <div
      ref={root}
      className="unseen"
      role="group"
      aria-label={`${title} ${text.tree}`}
      aria-describedby="explore-help"
      onKeyDown={onKeyDown}
      data-testid="explore-tree"
    >
      <h2>{text.tree}</h2>
      <p id="explore-help">{text.treeHelp}</p>
      <p aria-live="polite">{text.said.drawn(drawn.nodes.length)}</p>
      <ul>{tops.map(item)}</ul>
    </div>
  );
}
