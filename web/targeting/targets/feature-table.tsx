import type { ReactNode } from 'react';
import { decimalText } from '../../platform/format/decimal.ts';
import type { Target } from './targets.query.ts';
import { text } from './targets.text.ts';

const names: Readonly<Record<string, string>> = text.feature;

export const featureName = (code: string): string => names[code] ?? code;

export function pointsText({ points, weight }: Target['features'][number]): string {
  return points === null ? text.unknown(weight) : text.points(decimalText(points, 1), weight);
}

/** The parts of a score with what each rests on. */
export function FeatureTable({ target }: { readonly target: Target }): ReactNode {
  return (
    <table className="target-features" data-testid="target-features">
      <thead>
        <tr>
          <th scope="col">{text.columns.feature}</th>
          <th scope="col">{text.columns.points}</th>
          <th scope="col">{text.columns.reason}</th>
        </tr>
      </thead>
      <tbody>
        {target.features.map((each) => (
          <tr key={each.code} className={each.points === null ? 'is-unknown' : ''}>
            <th scope="row">{featureName(each.code)}</th>
            <td>{pointsText(each)}</td>
            <td>{each.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
