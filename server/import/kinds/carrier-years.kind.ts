import type { z } from 'zod';
import { carrierYearFact, yearOfFact } from '../../carrier/carrier.facts.ts';
import { yearIdOf } from '../../carrier/carrier-ids.rules.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { columnTitle } from '../column-titles.rules.ts';
import { cells, column, missingIssue, required, share, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { tenThousandYuan, within } from '../lists/measures.ts';
import { carrierReference } from '../lists/references.ts';
import { told } from '../told.rules.ts';

const titles = {
  carrier: '载体',
  year: '年度',
  tax: '税收（万元）',
  industry: '主导产业',
  share: '主导产业占比',
} as const;

const row = cells({
  [titles.carrier]: required(titles.carrier),
  [titles.year]: within(1949, 2100, true).refine((year) => year !== null, missingIssue(titles.year)),
  [titles.tax]: tenThousandYuan,
  [titles.industry]: text,
  [titles.share]: share,
});
type Row = z.infer<typeof row>;

/** 楼宇年度: tax and main industry of a building in a year; labels follow by rule. */
export const carrierYearsKind: ListKind<Row> = {
  name: 'carrier-years',
  title: '楼宇年度',
  sheet: {
    columns: [
      column(titles.carrier, true, '楼宇', '载体名称', '楼宇名称'),
      column(titles.year, true, '年份'),
      column(titles.tax, false, '年税收（万元）', '税收'),
      column(titles.industry, false),
      column(titles.share, false, '占比'),
    ],
  },
  row,
  fix: (title) => (title === titles.share ? told('shareFix') : told('byHeader', { title: columnTitle(title) })),
  key: (each) => JSON.stringify([each[titles.carrier], each[titles.year]]),
  references: (each) => ({ carrier: carrierReference(titles.carrier, each[titles.carrier]) }),
  state: (each, found, { sourceIds }) => {
    const { id: to, name } = found.one('carrier');
    const year = each[titles.year] ?? 0;
    const id = yearIdOf(to, year);
    const [taxFen, mainIndustry, mainShare] = [each[titles.tax], each[titles.industry], each[titles.share]];
    const props = {
      ...{ name: `${name} ${year}`, year },
      ...(taxFen === null ? {} : { taxFen }),
      ...(mainIndustry === null ? {} : { mainIndustry }),
      ...(mainShare === null ? {} : { mainShare }),
      ...{ asOf: null, sourceIds },
    };
    const tie = { state: 'CONFIRMED', asOf: null, sourceIds };
    return {
      facts: [
        { kind: carrierYearFact, id, props },
        { kind: yearOfFact, id: relationId(id, to), from: id, to, props: tie },
      ],
    };
  },
};
