import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { type WordsHit, WordsQuery } from './paper.query.ts';
import { text } from './paper.text.ts';

const leastLetters = 2;

/** A text with its marks, which are starts and ends by turns. */
function MarkedWords({ hit }: { readonly hit: WordsHit }): ReactNode {
  const cuts = [0, ...hit.marks, hit.text.length];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const words = hit.text.slice(from, to);
    return index % 2 === 1 ? <mark key={from}>{words}</mark> : <span key={`${from}-`}>{words}</span>;
  });
}

interface HitsProps {
  readonly region: string;
  readonly words: string;
}

function Hits({ region, words }: HitsProps): ReactNode {
  const answer = useData(WordsQuery, { text: words, region });
  if (answer.status === 'loading') return <Bones lines={4} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const hits = answer.data.policyWords;
  if (hits.length === 0) return <p role="status">{text.noHits}</p>;
  return (
    <>
      <p role="status">{text.hits(hits.length)}</p>
      <ul className="paper-list" data-testid="policy-hits">
        {hits.map((hit) => {
          const to = new URLSearchParams({ region, words, at: String(hit.at) });
          const place = hit.number === null ? text.titleHit : `${hit.number} ${hit.heading ?? ''}`.trim();
          return (
            <li key={`${hit.documentId}-${hit.at}-${hit.number}`} className="paper-hit">
              <Link to={`/policy/${encodeURIComponent(hit.documentId)}?${to}`}>{`${hit.title} · ${place}`}</Link>
              <p>
                <MarkedWords hit={hit} />
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The search in the stored texts of a region and of those above it; its words are in the address. */
export function WordsPart({ region }: { readonly region: string }): ReactNode {
  const [query, change] = useAddress();
  const words = query.get('words') ?? '';
  const [typed, setTyped] = useState(words);
  const short = typed.trim() !== '' && [...typed.trim()].length < leastLetters;
  return (
    <search className="work-card" aria-label={text.search}>
      <form
        className="work-bar"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = typed.trim();
          if (!short) change((next) => (wanted === '' ? next.delete('words') : next.set('words', wanted)), true);
        }}
      >
        <Input
          className="paper-heading"
          type="search"
          aria-label={text.search}
          placeholder={text.searchHint}
          maxLength={80}
          value={typed}
          data-testid="policy-words"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button htmlType="submit">{text.search}</Button>
        {short ? <span role="alert">{text.tooShort}</span> : null}
      </form>
      {words === '' ? null : <Hits region={region} words={words} />}
    </search>
  );
}
