import type { ReactNode } from 'react';
import { decimalText } from '../../platform/format/decimal.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { type Atlas, type Block, block } from './atlas.ts';
import type { AtlasBase } from './base.query.ts';
import { text } from './base.text.ts';

type Row = NonNullable<AtlasBase['carriers']>['edges'][number]['node'];

const whole = (decimal: string): string => decimalText(Number(decimal), 0);

function CarrierRow({ row: { carrier, inventory } }: { readonly row: Row }): ReactNode {
  const { units, occupancy, free, plotsFree, stale, undated } = inventory;
  const old = stale + undated;
  return (
    <tr>
      <th scope="row">
        {carrier.name}
        {carrier.demo ? written.mark(t.common.demo) : null}
      </th>
      <td>{carrier.regionName}</td>
      <td>{carrier.operator?.name ?? text.unknown}</td>
      <td>
        {text.units(units)}
        {old === 0 ? null : (
          <>
            <br />
            <small>{text.stale(old)}</small>
          </>
        )}
      </td>
      <td>{text.free(free.units, whole(free.area.squareMetres))}</td>
      <td>{text.plots(plotsFree.units, decimalText(Number(plotsFree.area.mu), 1))}</td>
      <td>{occupancy === null ? text.unknown : `${decimalText(occupancy * 100, 1)}%`}</td>
    </tr>
  );
}

/** The carriers for the chain with what of them is free. */
export function carriersPart({ base }: Pick<Atlas, 'base'>): readonly Block[] {
  if (base === null) return [];
  const rows = base.carriers?.edges.map(({ node }) => node) ?? [];
  const total = base.carriers?.totalCount ?? 0;
  const head = block('carriers', <h2>{text.carriers}</h2>, {
    ...{ breakBefore: true, keepWithNext: true, entry: { title: text.carriers, level: 1 } },
  });
  if (rows.length === 0) return [head, block('no carriers', <p>{text.noCarriers}</p>)];
  const how = written.sentences([
    text.carriersHow(base.carriers?.today ?? ''),
    rows.length < total ? text.someCarriers(rows.length, total) : '',
  ]);
  return [
    head,
    block('carriers how', <p className="quiet">{how}</p>, { keepWithNext: true }),
    ...rows.map((row, index) =>
      block(
        `carrier ${row.carrier.id}`,
        <table className="atlas-base">
          {index === 0 ? <TableHead labels={text.carrierColumns} /> : null}
          <tbody>
            <CarrierRow row={row} />
          </tbody>
        </table>,
      ),
    ),
  ];
}
