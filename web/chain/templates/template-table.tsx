import { Button } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { momentText } from '../../platform/format/moment.ts';
import { t } from '../../platform/text/texts.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { partsOf, placeOf } from './item-words.ts';
import type { TemplateItem } from './templates.query.ts';
import { text } from './templates.text.ts';

function Value(props: { item: TemplateItem; parts: readonly string[]; others: readonly string[] }): ReactNode {
  const parts = partsOf(props.item, props.parts, props.others);
  if (parts.length === 0) return <span className="quiet">{text.none}</span>;
  const many = props.parts.length > 1 && props.others.length > 0;
  return parts.map(({ key, word, own }, index) => (
    <Fragment key={key}>
      {index > 0 ? t.common.comma : null}
      {many && own ? <mark>{word}</mark> : word}
    </Fragment>
  ));
}

interface TemplateTableProps {
  readonly label: string;
  readonly items: readonly TemplateItem[];
  readonly busy: boolean;
  readonly onAdopt?: (id: string) => void;
  readonly onKeep?: (id: string) => void;
}

function Row({ item, busy, onAdopt, onKeep }: Omit<TemplateTableProps, 'items' | 'label'> & { item: TemplateItem }) {
  const { here, shipped, edited, changedBy, changedAt } = item;
  const place = placeOf(item);
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>
        <Value item={item} parts={here} others={shipped} />
      </td>
      <td>
        <Value item={item} parts={shipped} others={here} />
      </td>
      <td>
        {edited ? <span className="tag tag-warn">{text.edited(changedBy)}</span> : text.notEdited}
        {edited && changedAt !== null ? <span className="quiet"> {momentText(changedAt)}</span> : null}
      </td>
      <td className="template-decide">
        {onAdopt ? (
          <Button size="small" disabled={busy} aria-label={text.adoptOf(place)} onClick={() => onAdopt(item.id)}>
            {text.adopt}
          </Button>
        ) : null}
        {onKeep ? (
          <Button size="small" disabled={busy} aria-label={text.keepOf(place)} onClick={() => onKeep(item.id)}>
            {text.keep}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

/** Places where a shipped template and the graph differ, value beside value. */
export function TemplateTable({ label, items, ...on }: TemplateTableProps): ReactNode {
  const { place, here, shipped, edited, decide } = text.columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="work-scroll" tabIndex={0} aria-label={label}>
      <table className="work-table template-table">
        <TableHead labels={[place, here, shipped, edited, decide]} />
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} {...on} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
