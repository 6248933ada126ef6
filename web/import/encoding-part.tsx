import { Alert, Button } from 'antd';
import { type ReactNode, useId } from 'react';
import type { ImportPreview } from './import.query.ts';
import { text } from './import.text.ts';
import './import-check.css';

interface EncodingPartProps {
  readonly preview: ImportPreview;
  readonly onEncoding: (encoding: string) => void;
}

function Lines({ lines }: Pick<ImportPreview, 'lines'>): ReactNode {
  return (
    // A table that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="import-scroll import-lines" tabIndex={0} role="region" aria-label={text.firstLines}>
      <table className="import-table" data-testid="import-lines">
        <tbody>
          {lines.map(({ number, cells }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              {cells.map((cell, column) => (
                // Cells have no name but their place.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How the text of the file was decoded, with its first lines, and a switch where it can be another way. */
export function EncodingPart({ preview, onEncoding }: EncodingPartProps): ReactNode {
  const { encoding, asked, warnings, lines } = preview;
  const id = useId();
  const doubtful = asked || warnings.length > 0;
  return (
    <section className="import-encoding">
      {asked ? <Alert type="warning" showIcon role="alert" title={text.encodingAsked} /> : null}
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      <details open={doubtful}>
        <summary>{text.firstLines}</summary>
        {encoding === null ? null : (
          <div className="import-actions">
            <label htmlFor={id}>{text.encoding}</label>
            <select
              id={id}
              value={encoding}
              data-testid="import-encoding"
              onChange={(event) => onEncoding(event.target.value)}
            >
              {Object.entries(text.encodings).map(([name, label]) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
            {asked ? (
              <Button onClick={() => onEncoding(encoding)} data-testid="import-encoding-right">
                {text.encodingRight}
              </Button>
            ) : null}
          </div>
        )}
        <Lines lines={lines} />
      </details>
    </section>
  );
}
