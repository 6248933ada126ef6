import { Button } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import type { Result, Test } from './plan.query.ts';
import { text } from './plan.text.ts';
import { UnitLink } from './unit-link.tsx';

interface CheckPartProps {
  readonly region: string;
  readonly result: Result;
  readonly may: boolean;
  readonly onAssume: (test: Test) => void;
}

/** Pairs that something unknown keeps out, and which single answer would let most of them in. */
export function CheckPart({
  region,
  result: { toCheck, toCheckCount, opens },
  may,
  onAssume,
}: CheckPartProps): ReactNode {
  if (toCheckCount === 0) return null;
  return (
    <section className="work-card" data-testid="plan-to-check">
      <h2>{text.toCheck(toCheckCount)}</h2>
      <p className="quiet">{text.toCheckHint}</p>
      <ul className="plan-others">
        {opens.map(({ test, name, pairs }) => (
          <li key={test}>
            {text.opens(name, pairs)}{' '}
            <Button
              size="small"
              disabled={!may}
              aria-label={written.label(text.assumeNow, name)}
              onClick={() => onAssume(test)}
              data-testid={`plan-open-${test}`}
            >
              {text.assumeNow}
            </Button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{text.toCheck(toCheckCount)}</summary>
        <div className="work-scroll">
          <table className="work-table" aria-label={text.toCheck(toCheckCount)}>
            <thead>
              <tr>
                {text.checkColumns.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {toCheck.map(({ projectId, name, unit, what }) => (
                <tr key={`${projectId}~${unit.id}`}>
                  <th scope="row">{name}</th>
                  <td>
                    <UnitLink region={region} unit={unit} />
                  </td>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {toCheckCount > toCheck.length ? (
          <p className="quiet">{text.checkMore(toCheckCount - toCheck.length)}</p>
        ) : null}
      </details>
    </section>
  );
}
