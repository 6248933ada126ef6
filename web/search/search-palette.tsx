import { Input, Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { t } from '../platform/text/zh.ts';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { overlayHost } from '../platform/ui/overlay-host.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { graphPath, hitPath } from './hit-path.ts';
import { type SearchHit, type SearchKind, SearchQuery } from './search.query.ts';
import './search.css';

const kinds: readonly SearchKind[] = ['LINK', 'ENTERPRISE', 'INDUSTRY', 'CARRIER', 'ORGANISATION', 'GROUP', 'REGION'];
const most = 40;

interface ResultsProps {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly at: number;
  readonly open: (hit: SearchHit, inGraph: boolean) => void;
  readonly point: (index: number) => void;
}

function Results({ text, hits, at, open, point }: ResultsProps): ReactNode {
  if (hits.length === 0) return <p className="search-note">{t.search.none(text)}</p>;
  return (
    <div id="search-results" role="listbox" aria-label={t.search.results(hits.length)} className="search-results">
      {kinds.map((kind) => {
        const group = hits.filter((each) => each.kind === kind);
        if (group.length === 0) return null;
        return (
          <div key={kind} role="group" aria-labelledby={`search-${kind}`}>
            <div id={`search-${kind}`} className="search-kind" aria-hidden="true">
              {t.search.kind[kind]}
            </div>
            {group.map((hit) => {
              const index = hits.indexOf(hit);
              return (
                // The keyboard works on the input, which names the chosen option.
                // biome-ignore lint/a11y/useKeyWithClickEvents: see above
                <div
                  key={`${hit.kind}-${hit.id}`}
                  id={`search-hit-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className="search-hit"
                  data-testid={`hit-${hit.id}`}
                  onMouseMove={() => point(index)}
                  onClick={({ altKey }) => open(hit, altKey)}
                >
                  <span>{hit.name}</span>
                  {hit.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
                  <small>{hit.hint}</small>
                  {/* Its key is told below the list. */}
                  {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
                  {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
                  <span
                    className="search-graph"
                    title={t.common.openInGraph}
                    data-testid={`graph-${hit.id}`}
                    onClick={(event) => {
                      event.stopPropagation();
                      open(hit, true);
                    }}
                  >
                    {t.search.graph}
                  </span>
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

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
  const region = query.get('region');
  const answer = useData(SearchQuery, { text: asked, region, first: most }, { pause: asked === '' });

  useEffect(() => {
    changeQuery((address) => {
      if (address.has('q')) address.set('q', asked);
    }, true);
  }, [asked, changeQuery]);

  const close = (): void => changeQuery((address) => address.delete('q'));
  const found = answer.status === 'ready' ? answer.data.search : undefined;
  const hits = useMemo(() => kinds.flatMap((kind) => (found ?? []).filter((each) => each.kind === kind)), [found]);
  const open = (hit: SearchHit, inGraph: boolean): void =>
    void navigate(inGraph ? graphPath(hit) : hitPath(hit, region));
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
      title={<span className="unseen">{t.search.title}</span>}
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
        aria-label={t.search.title}
        aria-expanded={hits.length > 0}
        aria-controls="search-results"
        aria-activedescendant={hits.length > 0 ? `search-hit-${at}` : undefined}
        placeholder={t.search.placeholder}
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
        {found ? t.search.results(hits.length) : ''}
      </p>
      {asked === '' ? (
        <p className="search-note">{t.search.start}</p>
      ) : answer.status === 'loading' ? (
        <Bones lines={4} />
      ) : answer.status === 'failed' ? (
        <LoadFailed text={answer.text} retry={answer.retry} />
      ) : (
        <Results text={asked} hits={hits} at={at} open={open} point={setAt} />
      )}
      <div className="search-foot">
        <p className="search-help">{t.search.help}</p>
        {hits.length > 0 ? <ExportMenu path="/exports/search" query={{ text: asked, region }} /> : null}
      </div>
    </Modal>
  );
}
