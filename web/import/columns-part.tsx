import type { ReactNode } from 'react';
import { TableHead } from '../platform/ui/table-head.tsx';
import type { ImportChoices, ImportPreview } from './import.query.ts';
import { text } from './import.text.ts';
import './import-check.css';

interface ColumnsPartProps {
  readonly columns: ImportPreview['columns'];
  readonly kind: ImportChoices['importKinds'][number];
  /** For each column of the file its field; '': not read. */
  readonly fields: readonly string[];
  /** By what the columns were recognised. */
  readonly recognised: string;
  readonly onFields: (fields: readonly string[]) => void;
}

/** Each field once: the column that had it before is not read any more. */
function withField(fields: readonly string[], column: number, field: string): readonly string[] {
  return fields.map((each, index) => (index === column ? field : each === field ? '' : each));
}

/** Which column of the file is which of the kind's, with its first values, to be corrected. */
export function ColumnsPart({ columns, kind, fields, recognised, onFields }: ColumnsPartProps): ReactNode {
  const read = fields.filter((field) => field !== '').length;
  const { heading, samples, field } = text.columnHeads;
  return (
    <section className="import-columns">
      <h3>
        {text.columns}
        <span className="quiet">{text.columnsRead(read, columns.length)}</span>
      </h3>
      <p className="quiet" data-testid="import-recognised">
        {recognised}
      </p>
      {/* A table that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div className="import-scroll" tabIndex={0} role="region" aria-label={text.columns}>
        <table className="import-table" data-testid="import-columns">
          <TableHead labels={[heading, samples, field]} />
          <tbody>
            {columns.map((column, index) => (
              // Columns keep their places; two without a heading differ in nothing else.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={index} className={fields[index] ? 'is-read' : ''}>
                <td>{column.heading || <span className="quiet">{text.noHeading(index + 1)}</span>}</td>
                <td className="import-samples quiet">
                  {column.personal ? text.personal : column.samples.join('　') || text.blank}
                </td>
                <td>
                  <select
                    aria-label={text.fieldOf(column.heading || text.noHeading(index + 1))}
                    value={fields[index] ?? ''}
                    disabled={column.personal || column.heading === ''}
                    onChange={(event) => onFields(withField(fields, index, event.target.value))}
                  >
                    <option value="">{text.notRead}</option>
                    {kind.columns.map(({ title, label, required }) => (
                      <option key={title} value={title}>
                        {required ? text.requiredField(label) : label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
