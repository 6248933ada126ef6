import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import type { Picture } from '../layout/model.ts';
import { text as folding } from '../map/folding.text.ts';
import type { Fold } from '../map/folding.ts';
import type { ChainMap, MapLink } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { groupLinks } from '../picture/scene.ts';
import { moveFrom, moveOf, readingOrder } from './moves.ts';

export interface ChainTreeHandle {
  readonly focus: (linkId: string) => void;
}

interface ChainTreeProps {
  readonly ref: Ref<ChainTreeHandle>;
  readonly map: ChainMap;
  readonly reading: Reading;
  readonly picture: Picture;
  /** Cards that stand for links that are not drawn. */
  readonly folds?: readonly Fold[];
  readonly selected: string | null;
  readonly opened: ReadonlySet<string>;
  readonly onFocus: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onToggle: (id: string) => void;
  /** Takes keys that edit; answers whether it took one. */
  readonly onKey?: (event: KeyboardEvent, id: string, picture: Picture) => boolean;
}

/** The picture as lists of buttons: for screen readers, the keyboard and tests. It has one tab stop. */
export function ChainTree(props: ChainTreeProps): ReactNode {
  const { ref, map, reading, picture, folds = [], selected, opened, onFocus, onSelect, onToggle, onKey } = props;
  const root = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { top, sub } = useMemo(() => groupLinks(map.links), [map.links]);
  const order = useMemo(() => readingOrder(picture.cards), [picture]);
  const drawn = useMemo(() => new Set(order.map(({ id }) => id)), [order]);
  // Before a large picture is laid out anew it lacks what has just been opened.
  const isDrawn = ({ id }: MapLink): boolean => folds.length === 0 || drawn.has(id);
  const tabStop = [stop, selected, order[0]?.id].find((id) => order.some((each) => each.id === id));

  const focus = (id: string): void => {
    root.current?.querySelector<HTMLElement>(`[data-link="${CSS.escape(id)}"]`)?.focus();
  };
  useImperativeHandle(ref, () => ({ focus }));

  const onKeyDown = (event: KeyboardEvent): void => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['link'] : undefined;
    if (id !== undefined && onKey?.(event, id, picture)) {
      event.preventDefault();
      return;
    }
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
    const state = written.phrases([reading.of(link).words, link.presence.demo > 0 ? t.common.demo : '']);
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
          setSaid(reading.of(link).sentence);
        }}
        onBlur={() => onFocus(null)}
      >
        {t.tree.link(link.name, lane, state, suppliers, customers)}
      </button>
    );
  };

  const foldButton = ({ id, linkIds }: Fold, lane: string): ReactNode => (
    <button
      type="button"
      data-link={id}
      data-testid={id}
      tabIndex={id === tabStop ? 0 : -1}
      aria-expanded={false}
      onClick={() => onSelect(id)}
      onFocus={(event) => {
        setStop(id);
        if (event.target.matches(':focus-visible')) onFocus(id);
      }}
      onBlur={() => onFocus(null)}
    >
      {folding.open(linkIds.size, lane)}
    </button>
  );

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
          <h3>{t.panel.lane(lane.name, t.stage[lane.stage])}</h3>
          <ul>
            {(top.get(lane.id) ?? []).filter(isDrawn).map((link) => (
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
            {folds
              .filter(({ laneId }) => laneId === lane.id)
              .map((fold) => (
                <li key={fold.id}>{foldButton(fold, lane.name)}</li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
