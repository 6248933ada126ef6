import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { t } from '../../platform/text/zh.ts';
import type { Picture } from '../layout/model.ts';
import { stateSentence, stateWords } from '../map/knowledge.ts';
import type { ChainMap, MapLink } from '../map/map.query.ts';
import { groupLinks } from '../picture/scene.ts';
import { moveFrom, moveOf, readingOrder } from './moves.ts';

export interface ChainTreeHandle {
  readonly focus: (linkId: string) => void;
}

interface ChainTreeProps {
  readonly ref: Ref<ChainTreeHandle>;
  readonly map: ChainMap;
  readonly picture: Picture;
  readonly selected: string | null;
  readonly opened: ReadonlySet<string>;
  readonly onFocus: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onToggle: (id: string) => void;
}

/** The picture as lists of buttons: for screen readers, the keyboard and tests. It has one tab stop. */
export function ChainTree(props: ChainTreeProps): ReactNode {
  const { ref, map, picture, selected, opened, onFocus, onSelect, onToggle } = props;
  const root = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { top, sub } = useMemo(() => groupLinks(map.links), [map.links]);
  const order = useMemo(() => readingOrder(picture.cards), [picture]);
  const tabStop = [stop, selected, order[0]?.id].find((id) => order.some((each) => each.id === id));

  const focus = (id: string): void => {
    root.current?.querySelector<HTMLElement>(`[data-link="${CSS.escape(id)}"]`)?.focus();
  };
  useImperativeHandle(ref, () => ({ focus }));

  const onKeyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['link'] : undefined;
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveOf(event.key);
    if (move !== undefined) {
      const next = moveFrom(id, move, picture);
      if (next !== undefined) focus(next);
      else if (move === 'left' || move === 'right') setSaid(t.tree.noWay);
    } else if (event.key === ' ' && sub.has(id)) onToggle(id);
    else if (event.key === 'Escape' && selected !== null) onSelect(null);
    else return;
    event.preventDefault();
  };

  const button = (link: MapLink, lane: string): ReactNode => {
    const suppliers = picture.wires.filter((each) => each.toId === link.id).length;
    const customers = picture.wires.filter((each) => each.fromId === link.id).length;
    const marks = link.presence.demo > 0 ? `，${t.common.demo}` : '';
    return (
      <button
        type="button"
        data-link={link.id}
        data-testid={`link-${link.id}`}
        tabIndex={link.id === tabStop ? 0 : -1}
        aria-pressed={link.id === selected}
        aria-expanded={sub.has(link.id) ? opened.has(link.id) : undefined}
        onClick={() => {
          onSelect(link.id);
          setSaid(t.tree.opened(link.name));
        }}
        onFocus={(event) => {
          setStop(link.id);
          // A click from a script or screen reader focuses too: the ring is for the keyboard.
          if (event.target.matches(':focus-visible')) onFocus(link.id);
          setSaid(stateSentence(link));
        }}
        onBlur={() => onFocus(null)}
      >
        {t.tree.link(link.name, lane, stateWords(link) + marks, suppliers, customers)}
      </button>
    );
  };

  return (
    <div
      ref={root}
      className="unseen"
      role="group"
      aria-label={`${map.industry.title} ${t.tree.label}`}
      aria-describedby="tree-help"
      onKeyDown={onKeyDown}
      data-testid="chain-tree"
    >
      <h2>{t.tree.label}</h2>
      <p id="tree-help">{t.tree.help}</p>
      <p aria-live="polite">{said}</p>
      {map.lanes.map((lane) => (
        <section key={lane.id} aria-label={lane.name}>
          <h3>
            {lane.name}（{t.stage[lane.stage]}）
          </h3>
          <ul>
            {(top.get(lane.id) ?? []).map((link) => (
              <li key={link.id}>
                {button(link, lane.name)}
                {opened.has(link.id) && sub.has(link.id) ? (
                  <ul aria-label={t.tree.sub(link.name)}>
                    {(sub.get(link.id) ?? []).map((child) => (
                      <li key={child.id}>{button(child, lane.name)}</li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
