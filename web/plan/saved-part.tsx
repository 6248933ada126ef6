import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { momentText } from '../platform/format/moment.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { signed, tenth } from './numbers.ts';
import { ComparePlansQuery, type PlanHead } from './plan.query.ts';
import { text } from './plan.text.ts';
import { unitName } from './unit-link.tsx';

type Two = readonly [one: string, other: string];

function Compared({ two: [one, other] }: { readonly two: Two }): ReactNode {
  const answer = useData(ComparePlansQuery, { one, other });
  if (answer.status === 'loading') return <Bones lines={4} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { comparePlans: compared } = answer.data;
  if (!compared) return null;
  const { one: from, other: to, moves } = compared;
  return (
    <section data-testid="plan-compared">
      <h3>{text.compared(from.name, to.name)}</h3>
      <p>{text.sums(signed(to.tax - from.tax), signed(to.mu - from.mu))}</p>
      {moves.length === 0 ? (
        <p className="quiet">{text.same}</p>
      ) : (
        <div className="work-scroll">
          <table className="work-table" aria-label={text.compared(from.name, to.name)}>
            <thead>
              <tr>
                {text.moveColumns.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moves.map((move) => (
                <tr key={move.projectId}>
                  <th scope="row">{move.name}</th>
                  <td>{move.from ? unitName(move.from.unit) : text.unplaced}</td>
                  <td>{move.to ? unitName(move.to.unit) : text.unplaced}</td>
                  <td>{signed(move.tax)}</td>
                  <td>{signed(move.mu)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface SavedPartProps {
  readonly region: string;
  readonly plans: readonly PlanHead[];
}

/** The saved plans of a region; two of them side by side. */
export function SavedPart({ region, plans }: SavedPartProps): ReactNode {
  const [chosen, choose] = useState<readonly string[]>([]);
  const [two, compare] = useState<Two | null>(null);
  const [first, second] = chosen;
  return (
    <section className="work-card">
      <h2>{text.saved}</h2>
      {plans.length === 0 ? (
        <p className="quiet">{text.noSaved}</p>
      ) : (
        <>
          <div className="work-scroll">
            <table className="work-table" aria-label={text.saved} data-testid="plan-saved">
              <thead>
                <tr>
                  {text.savedColumns.map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {plans.map(({ id, name, state, placed, tax, mu, by, at }) => (
                  <tr key={id}>
                    <th scope="row">
                      <Link to={`/plan/${region}/${id}`}>{name}</Link>
                    </th>
                    <td>{text.state[state]}</td>
                    <td>{placed}</td>
                    <td>{tenth(tax)}</td>
                    <td>{tenth(mu)}</td>
                    <td>{text.savedBy(by, momentText(at))}</td>
                    <td>
                      <input
                        type="checkbox"
                        aria-label={text.choose(name)}
                        checked={chosen.includes(id)}
                        onChange={({ target: { checked } }) =>
                          choose(checked ? [...chosen.slice(-1), id] : chosen.filter((each) => each !== id))
                        }
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="work-bar">
            <Button
              disabled={first === undefined || second === undefined}
              title={text.compareTwo}
              onClick={() => (first !== undefined && second !== undefined ? compare([first, second]) : undefined)}
              data-testid="plan-compare"
            >
              {text.compare}
            </Button>
          </div>
          {two === null ? null : <Compared two={two} />}
        </>
      )}
    </section>
  );
}
