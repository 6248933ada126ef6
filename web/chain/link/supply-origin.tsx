import { Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { momentText } from '../../platform/format/moment.ts';
import { t } from '../../platform/text/texts.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { SourceList } from '../../platform/ui/source-list.tsx';
import { SupplyOriginQuery } from './supply-origin.query.ts';

interface SupplyOriginProps {
  readonly from: string;
  readonly to: string;
  /** The name of the link at the other end. */
  readonly name: string;
}

const words = t.supplyOrigin;
const who = (by: string | null, at: string | null): string =>
  by === null || at === null ? t.common.unknown : `${momentText(at)} ${by}`;

function Card({ from, to }: Omit<SupplyOriginProps, 'name'>): ReactNode {
  const answer = useData(SupplyOriginQuery, { from, to });
  if (answer.status === 'loading') return <Bones lines={3} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { supply } = answer.data;
  if (!supply) return <p className="quiet">{words.gone}</p>;
  return (
    <div className="supply-origin" data-testid="supply-origin">
      <p>{words.edge(supply.fromName, supply.toName, supply.what ?? t.common.unknown)}</p>
      <SourceList sources={supply.sources} />
      <dl className="facts">
        {[
          [words.state, supply.confirmed ? words.confirmed : words.draft],
          [words.asOf, supply.asOf ?? t.common.unknown],
          [words.entered, who(supply.enteredBy, supply.enteredAt)],
          [words.changed, supply.changedBy === null ? words.never : who(supply.changedBy, supply.changedAt)],
        ].map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Where a supply edge comes from, behind one click; read when it is opened. */
export function SupplyOrigin({ from, to, name }: SupplyOriginProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="leftTop"
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      destroyOnHidden
      content={<Card from={from} to={to} />}
    >
      <button type="button" className="supply-origin-open" aria-expanded={open} aria-label={words.openLabel(name)}>
        {words.open}
      </button>
    </Popover>
  );
}
