import { Button } from 'antd';
import type { ReactNode } from 'react';
import { text } from './edit.text.ts';
import { moveAsked, type Way } from './edit-moves.ts';
import type { LinkEditProps } from './edit-props.ts';

/** Where a link stands: its lane, the link above it, its order, and whether its card is where people put it. */
export function PlaceForm({ map, link, work }: LinkEditProps): ReactNode {
  const own = map.links.some(({ parentId }) => parentId === link.id);
  const lastOf = (laneId: string): string | null =>
    map.links.filter((each) => each.parentId === null && each.laneId === laneId && each.id !== link.id).at(-1)?.id ??
    null;
  const move = (way: Way): void => {
    const asked = moveAsked(map, link, way);
    if (asked) void work.edit([asked]);
  };
  return (
    <section className="edit-form" aria-label={text.place}>
      <h3>{text.place}</h3>
      <label>
        {text.lane}
        <select
          className="framed"
          value={link.laneId}
          disabled={link.parentId !== null}
          data-testid="lane-choice"
          onChange={({ target: { value } }) =>
            void work.edit([{ type: 'MOVE', linkId: link.id, laneId: value, afterId: lastOf(value) }])
          }
        >
          {map.lanes.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.above}
        <select
          className="framed"
          value={link.parentId ?? ''}
          disabled={own}
          data-testid="parent-choice"
          onChange={({ target: { value } }) => {
            const last = map.links.filter(({ parentId }) => parentId === value).at(-1)?.id;
            const there = value === '' ? { laneId: link.laneId, afterId: lastOf(link.laneId) } : { parentId: value };
            void work.edit([{ type: 'MOVE', linkId: link.id, ...(last ? { afterId: last } : {}), ...there }]);
          }}
        >
          <option value="">{text.noAbove}</option>
          {map.links
            .filter(({ id, parentId }) => parentId === null && id !== link.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <div className="edit-buttons">
        <Button disabled={moveAsked(map, link, 'up') === undefined} onClick={() => move('up')} data-testid="move-up">
          {text.up}
        </Button>
        <Button disabled={moveAsked(map, link, 'down') === undefined} onClick={() => move('down')}>
          {text.down}
        </Button>
        {link.spot ? (
          <Button onClick={() => void work.edit([{ type: 'PLACE', linkId: link.id }])} data-testid="automatic">
            {text.automatic}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
