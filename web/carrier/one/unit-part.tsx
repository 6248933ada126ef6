import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { DemandPart } from '../../matching/demand-part.tsx';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { SourceList } from '../../platform/ui/source-list.tsx';
import type { Carrier, Unit } from '../carrier.query.ts';
import { text } from '../carrier.text.ts';
import { readable } from '../numbers.ts';
import { FactList } from './fact-list.tsx';
import { statusWord } from './stack-picture.tsx';
import { UnitForm } from './unit-form.tsx';
import { UnitHistory } from './unit-history.tsx';

interface PartProps {
  readonly unit: Unit;
  readonly carrier: Carrier;
  readonly onClose: () => void;
}

function Age({ unit: { stale, statusOn }, carrier }: Pick<PartProps, 'unit' | 'carrier'>): ReactNode {
  const { operator } = carrier;
  if (stale === false) return <span className="quiet">{statusOn === null ? '' : text.statusOn(statusOn)}</span>;
  const ask = operator === null ? text.staleNobody : text.staleAsk(operator.name);
  return (
    <>
      <span className="quiet">{statusOn === null ? text.undated : text.statusOn(statusOn)}</span>
      <span className="tag tag-warn">{ask}</span>
    </>
  );
}

function Tenancies({ unit: { tenancies } }: Pick<PartProps, 'unit'>): ReactNode {
  return (
    <>
      <h3>{text.tenancies}</h3>
      {tenancies.length === 0 ? <p className="quiet">{text.noTenancies}</p> : null}
      <ul className="carrier-tenancies">
        {tenancies.map(({ id, enterpriseId, enterpriseName, since, until }) => (
          <li key={id}>
            <Link to={`/enterprise/${encodeURIComponent(enterpriseId)}`}>{enterpriseName}</Link>
            <span className="quiet">{text.tenancy(since ?? text.unknown, until ?? text.now)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is known of a unit, who was there when, and the way to change it. */
export function UnitPart({ unit, carrier, onClose }: PartProps): ReactNode {
  const may = usePermission('carrier.edit');
  const [editing, setEditing] = useState(false);
  const [told, tell] = useState<string | null>(null);
  const { number, kind, usage, floor, area, minLot, rent, sale, land, divisible, demo } = unit;
  const money = (amount: { readonly amount: string } | null, say: (value: string) => string): string | null =>
    amount === null ? null : say(readable(amount.amount));
  const size =
    area === null
      ? null
      : written.phrases([text.squareMetres(readable(area.squareMetres)), kind === 'PLOT' ? text.mu(area.mu) : '']);
  return (
    <section aria-label={number} data-testid="unit-part">
      <header className="carrier-unit-head">
        <h2>{number}</h2>
        <span className={`carrier-chip is-${unit.status ?? 'NONE'}`}>{statusWord(unit)}</span>
        {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        <Button type="text" onClick={onClose} data-testid="unit-close">
          {text.close}
        </Button>
      </header>
      <p>
        <Age unit={unit} carrier={carrier} />
      </p>
      {told === null ? null : (
        <p role="status" className="carrier-told">
          {told}
        </p>
      )}
      {editing ? (
        <UnitForm
          unit={unit}
          onCancel={() => setEditing(false)}
          onDone={(words) => {
            setEditing(false);
            tell(words);
          }}
        />
      ) : may ? (
        <Button type="primary" onClick={() => setEditing(true)} data-testid="unit-edit">
          {text.edit}
        </Button>
      ) : null}
      <FactList
        facts={[
          { label: text.tenant, value: unit.tenantName ?? (unit.availability === 'TAKEN' ? null : t.common.none) },
          { label: text.contractEnd, value: unit.contractEnd ?? (unit.status === 'RENTED' ? null : t.common.none) },
          { label: text.freeOn, value: unit.freeOn },
          { label: text.kind, value: text.unitKinds[kind] },
          { label: text.usage, value: usage === null ? null : text.usages[usage] },
          ...(kind === 'ROOM' && floor !== null ? [{ label: text.fields.floor, value: text.floor(floor) }] : []),
          { label: text.unitArea, value: size },
          { label: text.heightOf, value: unit.heightM === null ? null : text.metres(unit.heightM) },
          { label: text.loadOf, value: unit.loadKn === null ? null : text.kn(unit.loadKn) },
          { label: text.powerOf, value: unit.powerKva === null ? null : text.kva(unit.powerKva) },
          { label: text.effluent, value: unit.effluentT === null ? null : text.tonnes(unit.effluentT) },
          { label: text.fire, value: unit.fireClass === null ? null : text.fires[unit.fireClass] },
          { label: text.env, value: unit.envClass === null ? null : text.environments[unit.envClass] },
          { label: text.divisible, value: divisible === null ? null : divisible ? text.yes : text.no },
          ...(minLot === null ? [] : [{ label: text.minLot, value: text.squareMetres(readable(minLot.squareMetres)) }]),
          { label: text.rentOf, value: money(rent, text.rentAmount) },
          { label: text.sale, value: money(sale, text.saleAmount) },
          ...(kind === 'PLOT' ? [{ label: text.land, value: money(land, text.perMu) }] : []),
          { label: text.note, value: unit.note ?? t.common.none },
        ]}
      />
      {unit.availability === 'TAKEN' && unit.freeOn === null ? null : <DemandPart unitId={unit.id} />}
      <Tenancies unit={unit} />
      <UnitHistory id={unit.id} />
      <SourceList sources={unit.sources} />
      {unit.by === null ? null : <p className="quiet">{text.toldBy(unit.by)}</p>}
    </section>
  );
}
