import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { text } from './edit.text.ts';
import type { LinkEditProps } from './edit-props.ts';
import { LinkChoice } from './link-choice.tsx';

/** What a link supplies and is supplied with: each can be cut, another drawn. */
export function SupplyForm({ map, link, work, onLinking }: LinkEditProps): ReactNode {
  const [to, setTo] = useState('');
  const [what, setWhat] = useState('');
  const nameOf = (id: string): string => map.links.find((each) => each.id === id)?.name ?? id;
  const own = map.supplies.filter(({ fromId, toId }) => fromId === link.id || toId === link.id);
  const draw = async (): Promise<void> => {
    if (!(await work.edit([{ type: 'SUPPLY', linkId: link.id, otherId: to, what }]))) return;
    setTo('');
    setWhat('');
  };
  return (
    <form
      className="edit-form"
      aria-label={text.supplies}
      onSubmit={(event) => {
        event.preventDefault();
        void draw();
      }}
    >
      <h3>{text.supplies}</h3>
      {own.length === 0 ? <p className="quiet">{text.noSupplies}</p> : null}
      <ul className="edit-supplies">
        {own.map(({ id, fromId, toId, what: said }) => (
          <li key={id}>
            <span>
              {fromId === link.id ? text.supplyTo(nameOf(toId)) : text.supplyFrom(nameOf(fromId))}
              {said === null ? null : <small className="quiet"> {said}</small>}
            </span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={text.cut(nameOf(fromId), nameOf(toId))}
              onClick={() => void work.edit([{ type: 'UNSUPPLY', linkId: fromId, otherId: toId }])}
            />
          </li>
        ))}
      </ul>
      <LinkChoice map={map} label={text.connect} but={link.id} value={to} onChange={setTo} testId="connect-to" />
      <label>
        {text.connectWhat}
        <input className="framed" value={what} maxLength={40} onChange={({ target }) => setWhat(target.value)} />
      </label>
      <div className="edit-buttons">
        <Button htmlType="submit" disabled={to === ''} data-testid="connect-go">
          {text.connectGo}
        </Button>
        <Button onClick={() => onLinking(link.id)} data-testid="connect-pick">
          {text.connectPick}
        </Button>
      </div>
    </form>
  );
}
