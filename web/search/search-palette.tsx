import { Input, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { overlayHost } from '../platform/ui/overlay-host.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { graphPath, hitPath } from './hit-path.ts';
import { Passages } from './passages.tsx';
import { byKind } from './pieces.ts';
import { type SearchHit, SearchQuery } from './search.query.ts';
import { text as words } from './search.text.ts';
import { NothingFound, SearchResults } from './search-results.tsx';
import './search.css';

const most = 40;
/** Texts are cut into pairs of characters: one alone is found in none. */
const leastLetters = 2;

function useDelayed(text: string): string {
  const [delayed, setDelayed] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(delayed);
}

/** The search over everything, by keyboard or pointer; its text is in the address. */
export function SearchPalette({ text }: { readonly text: string }): ReactNode {
  const [query, changeQuery] = useAddress();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(text);
  const [at, setAt] = useState(0);
  const asked = useDelayed(typed.trim());
  const here = query.get('region');
  const [everywhere, setEverywhere] = useState(false);
  const region = everywhere ? null : here;
  const answer = useData(SearchQuery, { text: asked, region, first: most }, { pause: asked === '' });

  useEffect(() => {
    changeQuery((address) => {
      if (address.has('q')) address.set('q', asked);
    }, true);
  }, [asked, changeQuery]);

  const close = (): void => changeQuery((address) => address.delete('q'));
  const answered = answer.status === 'ready' ? answer.data.search : undefined;
  const hits = useMemo(() => byKind(answered ?? []).flat(), [answered]);
  const open = (hit: SearchHit, inGraph: boolean): void => void navigate(inGraph ? graphPath(hit) : hitPath(hit, here));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const hit = hits[at];
      if (hit) open(hit, event.altKey);
    } else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`search-hit-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  return (
    <Modal
      open
      onCancel={close}
      footer={null}
      closable={false}
      width={640}
      title={<span className="unseen">{words.title}</span>}
      className="search-palette"
      style={{ top: 72 }}
      transitionName=""
      maskTransitionName=""
      getContainer={overlayHost}
    >
      <Input
        autoFocus
        size="large"
        role="combobox"
        aria-label={words.title}
        aria-expanded={hits.length > 0}
        aria-controls="search-results"
        aria-activedescendant={hits.length > 0 ? `search-hit-${at}` : undefined}
        placeholder={words.placeholder}
        value={typed}
        maxLength={80}
        data-testid="search-input"
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="unseen" role="status">
        {answered ? words.results(hits.length) : ''}
      </p>
      {asked === '' ? (
        <p className="search-note">{words.start}</p>
      ) : answer.status === 'loading' ? (
        <Bones lines={4} />
      ) : answer.status === 'failed' ? (
        <LoadFailed text={answer.text} retry={answer.retry} />
      ) : hits.length === 0 ? (
        <NothingFound typed={asked} everywhere={region === null ? null : () => setEverywhere(true)} />
      ) : (
        <SearchResults hits={hits} at={at} most={most} open={open} point={setAt} />
      )}
      {[...asked].length < leastLetters ? null : <Passages text={asked} region={region} />}
      <div className="search-foot">
        <p className="search-help">{words.help}</p>
        {hits.length > 0 ? <ExportMenu path="/exports/search" query={{ text: asked, region }} /> : null}
      </div>
    </Modal>
  );
}
