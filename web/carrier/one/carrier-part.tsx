import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { SourceList } from '../../platform/ui/source-list.tsx';
import { TableHead } from '../../platform/ui/table-head.tsx';
import type { CarrierView } from '../carrier.query.ts';
import { fieldName, text } from '../carrier.text.ts';
import { endingWords } from '../ending-words.ts';
import { percent, readable, roughly, tenThousands } from '../numbers.ts';
import { FactList } from './fact-list.tsx';
import { PicturesPart } from './pictures-part.tsx';

interface PartProps {
  readonly view: CarrierView;
}

function Years({ view: { carrier, rules } }: PartProps): ReactNode {
  const { years } = carrier;
  if (years.length === 0) return null;
  const unknown = <span className="quiet">{text.unknown}</span>;
  return (
    <>
      <h2>{text.years}</h2>
      <table className="work-table carrier-years">
        <TableHead labels={[text.year, text.tax, text.perSquareMetre, text.mainIndustry, text.mainShare]} />
        <tbody>
          {years.map(({ id, year, tax, taxPerSquareMetre, mainIndustry, mainShare, labels }) => (
            <tr key={id}>
              <th scope="row">
                {year}
                {labels.map(({ label }) => (
                  <span key={label} className="tag carrier-label">
                    {text.labels[label]}
                  </span>
                ))}
              </th>
              <td>{tax === null ? unknown : tenThousands(tax.amount)}</td>
              <td>{taxPerSquareMetre === null ? unknown : readable(taxPerSquareMetre.amount)}</td>
              <td>{mainIndustry ?? unknown}</td>
              <td>{mainShare === null ? unknown : percent(mainShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {text.labelRule(roughly(rules.hundredMillionTax.amount), percent(rules.specialisedShare))}
      </p>
    </>
  );
}

function Counted({ view: { inventory } }: PartProps): ReactNode {
  const { occupancy, free, plotsFree, ending, overdue, endUnknown, completeness } = inventory;
  const missing = completeness.missing.slice(0, 4);
  const more = free.withoutArea > 0 ? text.withoutArea(free.withoutArea) : '';
  return (
    <FactList
      facts={[
        { label: text.occupancy, value: occupancy === null ? text.notKnown : percent(occupancy) },
        {
          label: text.free,
          value: written.phrases([text.freeAmount(free.units, roughly(free.area.squareMetres)), more]),
        },
        ...(plotsFree.units === 0
          ? []
          : [{ label: text.plotsFree, value: text.plotAmount(plotsFree.units, roughly(plotsFree.area.mu)) }]),
        {
          label: text.ending,
          value: written.phrases([
            endingWords(ending),
            overdue.units > 0 ? text.overdue(overdue.units) : '',
            endUnknown.units > 0 ? text.endUnknown(endUnknown.units) : '',
          ]),
        },
        {
          label: text.complete,
          value: written.phrases([
            text.completeness(completeness.filled, completeness.asked),
            missing.length === 0
              ? ''
              : written.label(
                  text.missing,
                  written.list(missing.map(({ field, units }) => text.missingField(fieldName(field), units))),
                ),
          ]),
        },
      ]}
    />
  );
}

/** What is known of a carrier as a whole. */
export function CarrierPart({ view }: PartProps): ReactNode {
  const { carrier, around, inside, sources } = view;
  const { region, floors, basements, area, powerKva, effluentT, envClass, negative, directions, industries } = carrier;
  const words = [...industries.map(({ title }) => title), ...directions];
  // Who says nothing of its own is for what the carriers around it are for.
  const inherited = words.length > 0 ? [] : around.flatMap((each) => each.industries.map(({ title }) => title));
  const to = (id: string) => `/carriers/${region.slice(0, 6)}/${encodeURIComponent(id)}`;
  const links = (some: readonly { readonly id: string; readonly name: string }[]): ReactNode =>
    some.length === 0
      ? t.common.none
      : some.map(({ id, name }) => (
          <Link key={id} to={to(id)} className="carrier-link">
            {name}
          </Link>
        ));
  const above = floors === null ? text.unknown : String(floors);
  const below = basements === null ? text.unknown : String(basements);
  return (
    <section aria-label={text.facts}>
      <h2>{text.facts}</h2>
      <Counted view={view} />
      <FactList
        facts={[
          { label: text.operator, value: carrier.operator?.name ?? null },
          { label: text.industries, value: written.list(words) },
          ...(inherited.length === 0 ? [] : [{ label: text.industriesAround, value: written.list(inherited) }]),
          { label: text.negative, value: written.list(negative) },
          { label: text.buildArea, value: area === null ? null : text.squareMetres(readable(area.squareMetres)) },
          ...(carrier.kind === 'building' ? [{ label: text.floors, value: text.floorsOf(above, below) }] : []),
          { label: text.env, value: envClass === null ? null : text.environments[envClass] },
          { label: text.powerAll, value: powerKva === null ? null : text.kva(powerKva) },
          { label: text.effluent, value: effluentT === null ? null : text.tonnes(effluentT) },
          {
            label: text.taxFloor,
            value: carrier.taxFloor === null ? null : text.perMu(readable(carrier.taxFloor.amount)),
          },
          {
            label: text.investFloor,
            value: carrier.investFloor === null ? null : text.perMu(readable(carrier.investFloor.amount)),
          },
          { label: text.energy, value: carrier.energyCap === null ? null : text.energyOf(carrier.energyCap) },
          { label: text.address, value: carrier.address },
          {
            label: text.task,
            value:
              carrier.task === null
                ? t.common.none
                : written.phrases([carrier.task, carrier.reuseState === null ? '' : text.reuse[carrier.reuseState]]),
          },
          { label: text.around, value: links(around) },
          { label: text.inside, value: links(inside) },
        ]}
      />
      <Years view={view} />
      <PicturesPart view={view} />
      <SourceList sources={sources} />
    </section>
  );
}
