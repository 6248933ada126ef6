import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { ResultOf } from '../platform/data/graphql.ts';
import { useReader } from '../platform/data/use-reader.ts';
import { SourceFold } from '../platform/ui/source-list.tsx';
import { ExploreListQuery } from './explore.query.ts';
import { text } from './explore.text.ts';
import { type Expansion, stepOf } from './model/view.ts';
import type { Explore } from './use-explore.ts';

type Page = ResultOf<typeof ExploreListQuery>['exploreExpansion']['pages'][number];

const size = 50;

interface NeighbourListProps {
  readonly step: Omit<Expansion, 'open' | 'first'>;
  readonly name: string;
  readonly explore: Explore;
  readonly onSelect: (id: string) => void;
}

/** The neighbours over one relation as a list that goes on page by page, with where each comes from. */
export function NeighbourList({ step, name, explore, onSelect }: NeighbourListProps): ReactNode {
  const read = useReader(ExploreListQuery);
  const [rows, setRows] = useState<Page['rows']>([]);
  const [more, setMore] = useState(true);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const load = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await read({ steps: [{ ...stepOf({ ...step, first: size }), after: rows.at(-1)?.cursor ?? null }] });
    setBusy(false);
    if (answer.status === 'failed') return setProblem(answer.text);
    const [page] = answer.data.exploreExpansion.pages;
    setRows((before) => [...before, ...(page?.rows ?? [])]);
    setMore(page?.more === true);
  };
  // Once for each list: it is made anew for another step.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => void load(), []);
  const toggle = (id: string): void =>
    setTicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  const drawn = new Set(explore.drawn.nodes.map(({ id }) => id));
  return (
    <div className="explore-list">
      <ul aria-label={text.listOf(name)}>
        {rows.map(({ thing, relation }) => (
          <li key={relation.id}>
            <input
              type="checkbox"
              aria-label={`${text.table.pick} ${thing.name}`}
              checked={ticked.includes(thing.id)}
              onChange={() => toggle(thing.id)}
            />
            <div>
              {drawn.has(thing.id) ? (
                <button type="button" className="as-words explore-name" onClick={() => onSelect(thing.id)}>
                  {thing.name}
                </button>
              ) : (
                <span>{thing.name}</span>
              )}
              {thing.demo ? <span className="tag tag-demo">{text.demo}</span> : null}
              <small className="quiet">
                {[
                  relation.state === 'CONFIRMED' || relation.state === 'TO_REVIEW' || relation.state === 'DRAFT'
                    ? text.states[relation.state]
                    : null,
                  relation.what,
                  thing.region?.name ?? null,
                  relation.asOf === null ? null : text.asOf(relation.asOf),
                ]
                  .filter((each) => each !== null)
                  .join(' · ')}
              </small>
              <SourceFold sources={relation.sources} />
            </div>
          </li>
        ))}
      </ul>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <div className="explore-branch-actions">
        {more ? (
          <Button size="small" loading={busy} onClick={() => void load()}>
            {busy ? text.working : text.more}
          </Button>
        ) : null}
        {ticked.length > 0 ? (
          <Button
            size="small"
            type="primary"
            onClick={() => {
              const only = [...ticked].sort();
              const { id, relation, direction } = step;
              const chosen = { id, relation, direction, kind: null, state: null, region: null, only };
              explore.send({ type: 'expand', expansions: [{ ...chosen, first: only.length }] });
            }}
          >
            {text.drawChosen(ticked.length)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
