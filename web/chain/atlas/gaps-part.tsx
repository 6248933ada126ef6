import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { text as calls } from '../verdict/calls.text.ts';
import { priorityText } from '../verdict/calls.ts';
import { type GapRow, gapRows } from '../verdict/gap-rows.ts';
import { text as verdicts } from '../verdict/verdict.text.ts';
import { text } from './atlas.text.ts';
import { type Atlas, type AtlasPart, block } from './atlas.ts';

function targetsOf({ lists }: Atlas, linkId: string): string {
  const targets = lists.links.find((each) => each.linkId === linkId)?.targets ?? [];
  if (targets.length === 0) return text.noTargets;
  return written.list(targets.map(({ name, demo }) => (demo ? name + written.mark(t.common.demo) : name)));
}

function GapTable({ atlas, row }: { readonly atlas: Atlas; readonly row: GapRow }) {
  const { link, verdict, calls: asked, sentences } = row;
  const [first] = asked;
  return (
    <tr>
      <th scope="row">{link.name}</th>
      <td>{verdicts.class[verdict.class]}</td>
      <td>
        {written.list(asked.map(({ mode }) => calls.mode[mode]))}
        {first?.priority === null || first?.priority === undefined ? null : (
          <>
            <br />
            {calls.priority(priorityText(first.priority))}
          </>
        )}
      </td>
      <td>{written.sentences(sentences)}</td>
      <td>{targetsOf(atlas, link.id)}</td>
    </tr>
  );
}

/** What the chain calls for by urgency, with the firms that the reserve has for it. */
export const gapsPart: AtlasPart = (atlas) => {
  const rows = gapRows(atlas.map);
  const head = block('gaps', <h2>{text.gaps}</h2>, {
    ...{ breakBefore: true, keepWithNext: true, entry: { title: text.gaps, level: 1 } },
  });
  if (rows.length === 0) return [head, block('no gaps', <p>{text.noGaps}</p>)];
  return [
    head,
    block('gaps how', <p className="quiet">{text.gapsHow}</p>, { keepWithNext: true }),
    ...rows.map((row, index) =>
      block(
        `gap ${row.link.id}`,
        <table className="atlas-gaps">
          {index === 0 ? <TableHead labels={text.gapColumns} /> : null}
          <tbody>
            <GapTable atlas={atlas} row={row} />
          </tbody>
        </table>,
      ),
    ),
  ];
};
