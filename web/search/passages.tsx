import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { PassagesQuery } from './search.query.ts';
import { text as words } from './search.text.ts';
import { Marked } from './search-results.tsx';

interface PassagesProps {
  readonly text: string;
  readonly region: string | null;
}

/** Passages of stored policy texts that hold what was typed; nothing while there are none. */
export function Passages({ text, region }: PassagesProps): ReactNode {
  const answer = useData(PassagesQuery, { text, region });
  const hits = answer.status === 'ready' ? answer.data.policyWords : [];
  if (hits.length === 0) return null;
  return (
    <section aria-label={words.passages} data-testid="search-passages">
      <div className="search-kind">{words.passages}</div>
      <ul className="search-passages">
        {hits.map((hit) => {
          const query = new URLSearchParams({
            ...(region === null ? {} : { region }),
            words: text,
            at: String(hit.at),
          });
          const place = hit.number === null ? words.titleOf : `${hit.number} ${hit.heading ?? ''}`.trim();
          return (
            <li key={`${hit.documentId}-${hit.at}-${hit.number}`}>
              <Link to={`/policy/${encodeURIComponent(hit.documentId)}?${query}`}>{`${hit.title} · ${place}`}</Link>
              <br />
              <span className="search-name">
                <Marked words={hit.text} marks={hit.marks} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
