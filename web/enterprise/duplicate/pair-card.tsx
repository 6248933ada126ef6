import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import type { Duplicate, Firm } from './duplicate.query.ts';
import { text } from './duplicate.text.ts';
import { ReasonField } from './reason-field.tsx';

interface PairCardProps {
  readonly pair: Duplicate;
  readonly mayDecide: boolean;
  readonly busy: boolean;
  readonly onMerge: (kept: Firm, gone: Firm, reason: string) => void;
  readonly onDifferent: (pair: Duplicate, reason: string) => void;
}

type RowName = keyof typeof text.rows;

const values: Readonly<Record<RowName, (firm: Firm) => string | null>> = {
  name: ({ name }) => name,
  uscc: ({ uscc }) => uscc,
  registrationNumber: ({ registrationNumber }) => registrationNumber,
  region: ({ region }) => region?.path.slice(-3).join(' ') ?? null,
  address: ({ address }) => address,
  establishedOn: ({ establishedOn }) => establishedOn,
  companyType: ({ companyType }) => companyType,
  capitalText: ({ capitalText }) => capitalText,
  scope: ({ scope }) => scope,
  occupations: ({ occupations }) =>
    written.list(occupations.map(({ state, link }) => written.aside(link.name, t.occupationState[state]))) || null,
  sources: ({ sources }) => written.list(sources.map(({ title }) => title)) || null,
};
const names: readonly RowName[] = [
  ...(['name', 'uscc', 'registrationNumber', 'region', 'address', 'establishedOn'] as const),
  ...(['companyType', 'capitalText', 'scope', 'occupations', 'sources'] as const),
];

function Sides({ pair, kept, onKeep }: { pair: Duplicate; kept: string; onKeep: (id: string) => void }): ReactNode {
  return (
    <div className="work-scroll">
      <table className="work-table pair-table">
        <thead>
          <tr>
            <td />
            {pair.enterprises.map((firm) => (
              <th key={firm.id} scope="col">
                <label>
                  <input
                    type="radio"
                    name={`keep-${pair.id}`}
                    aria-label={text.keepThis(firm.name)}
                    checked={kept === firm.id}
                    onChange={() => onKeep(firm.id)}
                  />{' '}
                  {text.keep}
                </label>{' '}
                <Link to={`/enterprise/${encodeURIComponent(firm.id)}`}>{firm.name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const said = pair.enterprises.map((firm) => values[name](firm));
            const differs = new Set(said).size > 1;
            return (
              <tr key={name} className={differs ? 'is-different' : ''}>
                <th scope="row">
                  {text.rows[name]}
                  {differs ? <span className="unseen">{text.differs}</span> : null}
                </th>
                {pair.enterprises.map((firm, index) => (
                  <td key={firm.id}>{said[index] ?? <span className="quiet">{t.common.unknown}</span>}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Two records side by side, what differs marked, with the decision. */
export function PairCard({ pair, mayDecide, busy, onMerge, onDifferent }: PairCardProps): ReactNode {
  const [first, second] = pair.enterprises;
  const [keptId, setKept] = useState(first?.id ?? '');
  const [reason, setReason] = useState('');
  if (!first || !second) return null;
  const [kept, gone] = keptId === second.id ? [second, first] : [first, second];
  return (
    <article className="work-card" data-testid="pair" aria-label={text.pair(first.name, second.name)}>
      <p>
        {pair.reasons.map((each) => (
          <span key={each} className="tag tag-warn">
            {text.reason[each]}
          </span>
        ))}
        {pair.lastChoice === null ? null : <span className="quiet">{text.last(text.choice[pair.lastChoice])}</span>}
      </p>
      <Sides pair={pair} kept={kept.id} onKeep={setKept} />
      {mayDecide ? (
        <div className="work-bar">
          <ReasonField value={reason} onChange={setReason} />
          <Button type="primary" disabled={busy} onClick={() => onMerge(kept, gone, reason)} data-testid="pair-merge">
            {text.merge}
          </Button>
          <Button
            disabled={busy || reason.trim() === ''}
            onClick={() => onDifferent(pair, reason)}
            data-testid="pair-different"
          >
            {text.different}
          </Button>
        </div>
      ) : null}
    </article>
  );
}
