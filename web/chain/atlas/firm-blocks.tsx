import { t } from '../../platform/text/texts.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import type { MapLink } from '../map/map.query.ts';
import type { PaperLists } from '../paper/paper.query.ts';
import { text } from './atlas.text.ts';
import { type Atlas, type Block, block, marksOf } from './atlas.ts';

type FirmList = PaperLists['links'][number]['lists'][number];

/** A table is parted after so many rows, so that a page is not left half empty. */
const rowsPerBlock = 10;

function Firms({ atlas, firms }: { readonly atlas: Atlas; readonly firms: FirmList['firms'] }) {
  return (
    <table className="atlas-firms">
      <TableHead labels={text.firmColumns} />
      <tbody>
        {firms.map((firm) => (
          <tr key={`${firm.id} ${firm.kind} ${firm.role}`}>
            <td>
              {firm.name}
              {firm.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
              {firm.identityState === 'NAME' ? <span className="tag tag-warn">{text.identity}</span> : null}
            </td>
            <td>{t.occupationRole[firm.role]}</td>
            <td>{t.kind[firm.kind]}</td>
            <td>{firm.place ?? t.common.unknown}</td>
            <td>{firm.asOf ?? t.common.unknown}</td>
            <td>{marksOf(atlas, firm.sourceIds) || t.common.noSource}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The enterprises that stand on a link itself: confirmed ones, then those to review, never together. */
export function firmBlocks(atlas: Atlas, link: MapLink, lists: readonly FirmList[]): readonly Block[] {
  return lists.flatMap(({ state, total, firms }) => {
    const title = text.listed(t.occupationState[state], firms.length, total);
    const count = Math.ceil(firms.length / rowsPerBlock);
    return Array.from({ length: count }, (_, index) => {
      const part = firms.slice(index * rowsPerBlock, (index + 1) * rowsPerBlock);
      return block(
        `${link.id} ${state} ${index}`,
        <div className={`atlas-list is-${state}`}>
          <h4>{index === 0 ? title : `${title}${text.goesOn}`}</h4>
          <Firms atlas={atlas} firms={part} />
        </div>,
      );
    });
  });
}
