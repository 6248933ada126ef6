import { Button, Input } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { t } from '../platform/text/texts.ts';
import type { Facets } from './review.query.ts';
import { text } from './review.text.ts';
import { type Figure, narrowings, type ReviewFilter } from './review-address.ts';

type Facet = Facets['states'][number];
type Narrow = (name: keyof ReviewFilter, value: string | null) => void;

interface FacetGroupProps {
  readonly name: Exclude<keyof ReviewFilter, 'text' | 'figure'>;
  readonly facets: readonly Facet[];
  readonly labelOf: (facet: Facet) => string;
  readonly filter: ReviewFilter;
  readonly narrow: Narrow;
  /** The label of an entry that takes everything in. */
  readonly all?: string;
}

const shownAtFirst = 6;
const textDelay = 300;

const labelIn =
  (words: Readonly<Partial<Record<string, string>>>) =>
  ({ value, label }: Facet): string =>
    words[value] ?? label ?? value;

function FacetGroup({ name, facets, labelOf, filter, narrow, all: everything }: FacetGroupProps): ReactNode {
  const [open, setOpen] = useState(false);
  const headId = useId();
  const chosen = filter[name];
  const known = chosen === null || facets.some(({ value }) => value === chosen);
  const all = known ? facets : [{ value: chosen, label: null, count: 0 }, ...facets];
  const shown = open ? all : all.filter(({ value }, index) => index < shownAtFirst || value === chosen);
  return (
    <section>
      <h3 id={headId}>{text.filter[name]}</h3>
      {all.length === 0 ? <p className="quiet">{text.filter.nothing}</p> : null}
      <ul aria-labelledby={headId}>
        {shown.map((each) => (
          <li key={each.value}>
            <button
              type="button"
              aria-pressed={each.value === chosen}
              title={labelOf(each)}
              data-testid={`filter-${name}-${each.value}`}
              onClick={() => narrow(name, each.value === chosen ? null : each.value)}
            >
              <span>{labelOf(each)}</span>
              <small>{each.count}</small>
            </button>
          </li>
        ))}
        {everything === undefined ? null : (
          <li>
            <button type="button" aria-pressed={chosen === null} onClick={() => narrow(name, null)}>
              <span>{everything}</span>
              <small>{facets.reduce((sum, { count }) => sum + count, 0)}</small>
            </button>
          </li>
        )}
      </ul>
      {all.length > shownAtFirst ? (
        <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.filter.fewer : text.filter.all(all.length)}
        </Button>
      ) : null}
    </section>
  );
}

function TextFilter({ value, narrow }: { readonly value: string; readonly narrow: Narrow }): ReactNode {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const fieldId = useId();
  // The address changed by other means than this field: it says so.
  if (seen !== value) {
    setSeen(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => narrow('text', typed.trim() === '' ? null : typed.trim()), textDelay);
    return () => clearTimeout(timer);
  }, [typed, value, narrow]);
  return (
    <section>
      <h3>
        <label htmlFor={fieldId}>{text.filter.text}</label>
      </h3>
      <Input
        id={fieldId}
        allowClear
        maxLength={100}
        placeholder={text.filter.textHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </section>
  );
}

/** The figure of a link that the list stands behind, to let go of. */
function FigureFilter({ figure, narrow }: { readonly figure: Figure; readonly narrow: Narrow }): ReactNode {
  const word = text.filter.figures[figure];
  return (
    <section>
      <h3>{text.filter.figure}</h3>
      <ul>
        <li>
          <button
            type="button"
            aria-pressed="true"
            aria-label={text.filter.unfigure(word)}
            data-testid={`filter-figure-${figure}`}
            onClick={() => narrow('figure', null)}
          >
            <span>{word}</span>
            <small aria-hidden="true">×</small>
          </button>
        </li>
      </ul>
    </section>
  );
}

interface FilterRailProps {
  readonly facets: Facets;
  readonly filter: ReviewFilter;
  readonly narrow: Narrow;
  readonly onClear: () => void;
}

/** Everything that the list can be narrowed by, with counts; one value of each, all in the address. */
export function FilterRail({ facets, filter, narrow, onClear }: FilterRailProps): ReactNode {
  const { states, words, regions, kinds, capitals, statuses, tags } = facets;
  const shared = { filter, narrow };
  // The states stand in the order of the work, also where none is in one.
  const stateFacets = (['TO_REVIEW', 'CONFIRMED', 'REJECTED'] as const).map((value) => ({
    value,
    label: text.states[value],
    count: states.find((each) => each.value === value)?.count ?? 0,
  }));
  const bands = Object.keys(text.capital);
  const inOrder = [...capitals].sort((a, b) => bands.indexOf(a.value) - bands.indexOf(b.value));
  return (
    <aside className="filter-rail" aria-label={text.filter.label} data-testid="filter-rail">
      <div className="filter-head">
        <h2>{text.filter.label}</h2>
        {narrowings(filter) > 0 ? (
          <Button size="small" type="link" onClick={onClear}>
            {text.filter.clear}
          </Button>
        ) : null}
      </div>
      {filter.figure === null ? null : <FigureFilter figure={filter.figure} narrow={narrow} />}
      <TextFilter value={filter.text ?? ''} narrow={narrow} />
      <FacetGroup name="state" facets={stateFacets} labelOf={labelIn(text.states)} all={text.allStates} {...shared} />
      <FacetGroup name="word" facets={words} labelOf={labelIn({})} {...shared} />
      <FacetGroup name="place" facets={regions} labelOf={labelIn({ '': text.unlocated })} {...shared} />
      <FacetGroup name="kind" facets={kinds} labelOf={labelIn(t.kind)} {...shared} />
      <FacetGroup name="capital" facets={inOrder} labelOf={labelIn(text.capital)} {...shared} />
      <FacetGroup name="status" facets={statuses} labelOf={labelIn(text.status)} {...shared} />
      {tags.length > 0 || filter.tag !== null ? (
        <FacetGroup name="tag" facets={tags} labelOf={labelIn({})} {...shared} />
      ) : null}
    </aside>
  );
}
