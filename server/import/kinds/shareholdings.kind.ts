import type { z } from 'zod';
import { holdsFact } from '../../enterprise/enterprise.facts.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { columnTitle } from '../column-titles.rules.ts';
import { cells, column, required, share, someDate, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { enterpriseReference } from '../lists/references.ts';
import { told } from '../told.rules.ts';

const titles = {
  holder: '股东企业',
  company: '被投资企业',
  share: '持股比例',
  on: '截至日期',
  origin: '依据',
} as const;
const row = cells({
  [titles.holder]: required(titles.holder),
  [titles.company]: required(titles.company),
  [titles.share]: share,
  [titles.on]: someDate,
  [titles.origin]: text,
});
type Row = z.infer<typeof row>;

/** Firms that hold firms; natural persons are not taken. */
export const shareholdingsKind: ListKind<Row> = {
  name: 'shareholdings',
  title: '企业持股',
  sheet: {
    columns: [
      column(titles.holder, true, '股东', '股东名称', '投资方', '持股方'),
      column(titles.company, true, '企业名称', '被投企业', '标的企业', '公司名称'),
      column(titles.share, false, '出资比例', '比例', '股权比例'),
      column(titles.on, false, '日期', '登记日期'),
      column(titles.origin, false, '来源', '信息来源', '出处'),
    ],
  },
  row,
  fix: (title) => (title === titles.share ? told('shareFix') : told('byHeader', { title: columnTitle(title) })),
  key: (each) => JSON.stringify([each[titles.holder], each[titles.company]]),
  references: (each) => ({
    holder: enterpriseReference(titles.holder, each[titles.holder]),
    company: enterpriseReference(titles.company, each[titles.company]),
  }),
  state: (each, found, { sourceIds }) => {
    const from = found.one('holder').id;
    const to = found.one('company').id;
    if (from === to) {
      const words = { reason: told('sameFirm'), fix: told('ownShareFix') };
      return {
        facts: [],
        conflict: { column: titles.company, value: each[titles.company], ...words },
      };
    }
    const said = {
      ...(each[titles.share] === null ? {} : { share: each[titles.share] }),
      ...(each[titles.on] === null ? {} : { asOf: each[titles.on] }),
      ...(each[titles.origin] === null ? {} : { origin: each[titles.origin] }),
    };
    return {
      facts: [
        { kind: holdsFact, id: relationId(from, to), from, to, props: { ...said, state: 'TO_REVIEW', sourceIds } },
      ],
    };
  },
};
