import { Button } from 'antd';
import type { ReactNode } from 'react';
import { scoreText } from './candidate-list.tsx';
import { featureName, pointsText } from './feature-table.tsx';
import type { Target } from './targets.query.ts';
import { text } from './targets.text.ts';

export const mostCompared = 4;

interface ComparePartProps {
  readonly targets: readonly Target[];
  readonly onClear: () => void;
}

/** Up to four candidates beside each other, feature by feature. */
export function ComparePart({ targets, onClear }: ComparePartProps): ReactNode {
  const codes = targets[0]?.features.map(({ code }) => code) ?? [];
  return (
    <section className="target-compare" data-testid="target-compare">
      <h2>
        {text.comparison(targets.length)} <Button onClick={onClear}>{text.clear}</Button>
      </h2>
      <table className="target-features">
        <thead>
          <tr>
            <th scope="col">{text.columns.feature}</th>
            {targets.map(({ enterprise }) => (
              <th scope="col" key={enterprise.id}>
                {enterprise.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.features}</th>
            {targets.map((each) => (
              <td key={each.enterprise.id}>
                {text.rank(each.rank)} {scoreText(each)}
              </td>
            ))}
          </tr>
          {codes.map((code) => (
            <tr key={code}>
              <th scope="row">{featureName(code)}</th>
              {targets.map(({ enterprise, features }) => {
                const own = features.find((each) => each.code === code);
                return (
                  <td key={enterprise.id} className={own?.points === null ? 'is-unknown' : ''}>
                    {own ? pointsText(own) : ''}
                    <br />
                    <small className="quiet">{own?.reason}</small>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
