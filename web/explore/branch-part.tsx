import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ChoicesQuery } from '../platform/data/choices.query.ts';
import { useData } from '../platform/data/use-data.ts';
import type { Branch, Kind, StateCount } from './explore.query.ts';
import { text } from './explore.text.ts';
import { rowsOf } from './model/drawn.ts';
import { expansionKey, mostOfExpansion, pageOfExpansion } from './model/view.ts';
import { NeighbourList } from './neighbour-list.tsx';
import { countWords, lengthOf } from './state-counts.ts';
import type { Explore } from './use-explore.ts';

const states = ['CONFIRMED', 'TO_REVIEW', 'DRAFT', 'UNSTATED'] as const;

export interface Narrowing {
  readonly kind: string | null;
  readonly state: string | null;
  readonly region: string | null;
}

const nothing: Narrowing = { kind: null, state: null, region: null };

interface FilterProps {
  readonly branch: Branch;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly value: Narrowing;
  readonly onChange: (value: Narrowing) => void;
}

function Filter({ branch, kinds, value, onChange }: FilterProps): ReactNode {
  const answer = useData(ChoicesQuery, {});
  const regions = answer.status === 'ready' ? answer.data.choices.regions : [];
  const found = new Set(branch.kinds.flatMap((each) => each.states.map(({ state }) => state)));
  return (
    <div className="explore-filter" role="group" aria-label={text.filter}>
      {branch.kinds.length > 1 ? (
        <select
          className="framed"
          aria-label={text.allKinds}
          value={value.kind ?? ''}
          onChange={({ target }) => onChange({ ...value, kind: target.value || null })}
        >
          <option value="">{text.allKinds}</option>
          {branch.kinds.map(({ kind }) => (
            <option key={kind} value={kind}>
              {kinds.get(kind)?.name ?? kind}
            </option>
          ))}
        </select>
      ) : null}
      {found.size > 1 ? (
        <select
          className="framed"
          aria-label={text.allStates}
          value={value.state ?? ''}
          onChange={({ target }) => onChange({ ...value, state: target.value || null })}
        >
          <option value="">{text.allStates}</option>
          {states
            .filter((state) => found.has(state))
            .map((state) => (
              <option key={state} value={state}>
                {text.states[state]}
              </option>
            ))}
        </select>
      ) : null}
      <select
        className="framed"
        aria-label={text.allRegions}
        value={value.region ?? ''}
        onChange={({ target }) => onChange({ ...value, region: target.value || null })}
      >
        <option value="">{text.allRegions}</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface BranchPartProps {
  readonly thingId: string;
  readonly branch: Branch;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly explore: Explore;
  readonly onSelect: (id: string) => void;
}

/** One way in which a thing is related: its numbers first, then filter, draw or list. */
export function BranchPart({ thingId, branch, kinds, explore, onSelect }: BranchPartProps): ReactNode {
  const [narrow, setNarrow] = useState(nothing);
  const [listed, setListed] = useState(false);
  const { type, direction, name } = branch;
  const counts: readonly StateCount[] = branch.kinds
    .filter(({ kind }) => narrow.kind === null || kind === narrow.kind)
    .flatMap((each) => each.states)
    .filter(({ state }) => narrow.state === null || state === narrow.state);
  const step = { id: thingId, relation: type, direction, ...narrow, only: null };
  const own = explore.view.expansions.find(
    (each) =>
      each.id === thingId &&
      each.relation === type &&
      each.direction === direction &&
      each.only === null &&
      each.kind === narrow.kind &&
      each.state === narrow.state &&
      each.region === narrow.region,
  );
  const shown = own?.open ? rowsOf(own, explore.data).length : 0;
  const page = own === undefined ? undefined : explore.data.pages.get(expansionKey(own));
  const all = page?.counts ?? counts;
  const most = Math.min(lengthOf(all), mostOfExpansion);
  const next = own?.open ? own.first + pageOfExpansion : Math.max(own?.first ?? 0, pageOfExpansion);
  const rest = Math.min(next, most) - shown;
  return (
    <li className="explore-branch" data-testid={`branch-${type}-${direction}`}>
      <div className="explore-branch-head">
        <strong>{name}</strong>
        <span className="quiet">{countWords(counts)}</span>
      </div>
      {lengthOf(counts) > 1 || narrow !== nothing ? (
        <Filter branch={branch} kinds={kinds} value={narrow} onChange={setNarrow} />
      ) : null}
      <div className="explore-branch-actions">
        {rest > 0 ? (
          <Button
            size="small"
            type="primary"
            title={text.drawHint}
            data-testid={`draw-${type}-${direction}`}
            onClick={() => explore.send({ type: 'expand', expansions: [{ ...step, first: next }] })}
          >
            {shown === 0 ? text.draw(rest) : text.drawMore(rest)}
          </Button>
        ) : null}
        <Button
          size="small"
          aria-expanded={listed}
          onClick={() => setListed(!listed)}
          data-testid={`list-${type}-${direction}`}
        >
          {listed ? text.hideList : text.list}
        </Button>
        {shown > 0 ? (
          <span className="quiet" data-testid={`shown-${type}-${direction}`}>
            {shown < lengthOf(all) ? text.shownOf(shown, countWords(all)) : text.whole(countWords(all))}
          </span>
        ) : null}
      </div>
      {listed ? (
        <NeighbourList key={JSON.stringify(step)} step={step} name={name} explore={explore} onSelect={onSelect} />
      ) : null}
    </li>
  );
}
