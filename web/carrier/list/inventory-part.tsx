import type { ReactNode } from 'react';
import { useAddress } from '../../platform/state/address.ts';
import { written } from '../../platform/text/written.ts';
import type { CarrierList } from '../carrier.query.ts';
import { fieldName, text } from '../carrier.text.ts';
import { endingWords } from '../ending-words.ts';
import { percent, roughly } from '../numbers.ts';
import { writeFilter } from './carrier-address.ts';

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly more?: string;
}

function Figure({ label, value, hint, more }: FigureProps): ReactNode {
  return (
    <div className="carrier-figure" title={hint}>
      <span>{label}</span>
      <b>{value}</b>
      {more === undefined || more === '' ? null : <small>{more}</small>}
    </div>
  );
}

const mostMissing = 3;

/** What the carriers that pass come to: figures over all of them, and what nobody knows beside. */
export function InventoryPart({ list }: { readonly list: CarrierList }): ReactNode {
  const { inventory, rules } = list;
  const { occupancy, free, plotsFree, ending, overdue, endUnknown, completeness, stale, undated, bands } = inventory;
  const highest = Math.max(1, ...bands.map(({ amount }) => amount.units));
  const missing = completeness.missing.slice(0, mostMissing);
  return (
    <section className="carrier-inventory" aria-label={text.inventory} data-testid="carrier-inventory">
      <Figure
        label={text.occupancy}
        value={occupancy === null ? text.notKnown : percent(occupancy)}
        hint={text.occupancyHint}
        more={text.units(inventory.units)}
      />
      <Figure
        label={text.free}
        value={text.freeAmount(free.units, roughly(free.area.squareMetres))}
        more={free.withoutArea > 0 ? text.withoutArea(free.withoutArea) : ''}
      />
      <Figure
        label={text.plotsFree}
        value={text.plotAmount(plotsFree.units, roughly(plotsFree.area.mu))}
        more={plotsFree.withoutArea > 0 ? text.withoutArea(plotsFree.withoutArea) : ''}
      />
      <Figure
        label={text.ending}
        value={endingWords(ending)}
        more={written.phrases([
          overdue.units > 0 ? text.overdue(overdue.units) : '',
          endUnknown.units > 0 ? text.endUnknown(endUnknown.units) : '',
        ])}
      />
      <Figure
        label={text.complete}
        value={completeness.asked === 0 ? text.notKnown : percent(completeness.filled / completeness.asked)}
        more={
          missing.length === 0
            ? ''
            : written.label(
                text.missing,
                written.list(missing.map(({ field, units }) => text.missingField(fieldName(field), units))),
              )
        }
      />
      <Figure label={text.columns.check} value={text.toCheck(stale, undated)} more={text.staleRule(rules.staleDays)} />
      <div className="carrier-bands" role="img" aria-label={text.bands}>
        <span>{text.bands}</span>
        <ul>
          {bands.map(({ from, to, amount }) => (
            <li key={from} title={text.band(from, to)}>
              <i style={{ height: `${(amount.units / highest) * 34}px` }} />
              <b>{amount.units}</b>
              <small>{to === null ? `≥${from}` : `<${to}`}</small>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** 一个重点产业对应载体的资源清单: for each industry what carriers there are for it. */
export function IndustriesPart({ list }: { readonly list: CarrierList }): ReactNode {
  const [, change] = useAddress();
  const { industries } = list;
  if (industries.length === 0) return null;
  return (
    <section className="carrier-industries" aria-label={text.byIndustry}>
      <h2>{text.byIndustry}</h2>
      <ul>
        {industries.map(({ id, title, carriers, inventory }) => (
          <li key={id}>
            <button
              type="button"
              className="as-words"
              onClick={() => change((next) => writeFilter(next, 'industry', id), true)}
            >
              {title}
            </button>
            <span className="quiet">
              {written.phrases([
                text.carriers(carriers),
                inventory.free.units > 0
                  ? `${text.free} ${text.freeAmount(inventory.free.units, roughly(inventory.free.area.squareMetres))}`
                  : '',
                inventory.plotsFree.units > 0
                  ? text.plotAmount(inventory.plotsFree.units, roughly(inventory.plotsFree.area.mu))
                  : '',
                inventory.occupancy === null ? '' : `${text.occupancy} ${percent(inventory.occupancy)}`,
              ])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
