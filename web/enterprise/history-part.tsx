import type { ReactNode } from 'react';
import { momentText } from '../platform/format/moment.ts';
import { written } from '../platform/text/written.ts';
import type { EnterpriseFacts } from './enterprise.query.ts';
import { text } from './enterprise.text.ts';
import { historyEntries } from './history.ts';

const commandLine = 'cli:';

function whoWords(by: string): string {
  if (by.startsWith(commandLine)) return text.byCommand(by.slice(commandLine.length));
  return by === 'system' ? text.bySystem : by;
}

/** What was done to an enterprise, newest first, in words. */
export function HistoryPart({ enterprise }: { readonly enterprise: EnterpriseFacts }): ReactNode {
  const entries = historyEntries(enterprise.history);
  return (
    <section className="sheet" data-testid="enterprise-history">
      <h2>
        {text.history} <span className="quiet sheet-hint">{text.historyHint}</span>
      </h2>
      {entries.length === 0 ? <p className="quiet">{text.noHistory}</p> : null}
      <ol className="history">
        {entries.map(({ id, at, by, batch, lines }) => (
          <li key={id}>
            <p className="quiet">
              <time dateTime={at}>{momentText(at)}</time>
              <span>{whoWords(by)}</span>
              <span>{text.batch(batch)}</span>
            </p>
            <ul>
              {lines.map(({ what, detail }) => (
                <li key={what}>
                  {detail === null ? what : written.label(what, '')}
                  {detail === null ? null : <span className="quiet">{detail}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
