import type { ReactNode } from 'react';
import { momentText } from '../../platform/format/moment.ts';
import { written } from '../../platform/text/written.ts';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { SourceList } from '../../platform/ui/source-list.tsx';
import type { LinkRules } from './rules.query.ts';
import { text } from './rules.text.ts';

const names: Readonly<Record<string, string>> = text.lists;
const wordsOf = (joined: string | null): readonly string[] =>
  joined === null || joined === '' ? [] : joined.split('、');

function difference(before: string | null, after: string | null): string {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const added = is.filter((word) => !was.includes(word)).map((word) => `+${word}`);
  const dropped = was.filter((word) => !is.includes(word)).map((word) => `−${word}`);
  return [...added, ...dropped].join('  ');
}

/** Who changed which list when, and what the rules rest on. */
export function RulesHistory({ rules }: { readonly rules: LinkRules }): ReactNode {
  return (
    <section className="work-card">
      <div className="work-bar">
        <h2>{text.history}</h2>
        <ExportMenu path="/exports/rules" query={{ id: rules.id }} label={text.export} />
      </div>
      {rules.history.length === 0 ? <p className="quiet">{text.noHistory}</p> : null}
      <ul>
        {rules.history.map(({ id, at, by, field, before, after }) => (
          <li key={id}>
            <span className="quiet">
              {momentText(at)} {by}
            </span>{' '}
            {written.label(names[field] ?? field, difference(before, after))}
          </li>
        ))}
      </ul>
      <h3>{text.sources}</h3>
      <SourceList sources={rules.sources} />
    </section>
  );
}
