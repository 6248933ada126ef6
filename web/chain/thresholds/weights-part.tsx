import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { changed } from './numbers.ts';
import type { RuleNumber } from './thresholds.query.ts';
import { text } from './thresholds.text.ts';

const place = /^targets\.weights\.([A-Z_]+)\.([A-Z]+)$/;

/** Whether a number is a weight of targets: these stand in a table of their own. */
export const isWeight = ({ key }: RuleNumber): boolean => place.test(key);

interface Weight extends RuleNumber {
  readonly feature: string;
  readonly mode: string;
}

function weightsIn(numbers: readonly RuleNumber[]): readonly Weight[] {
  return numbers.flatMap((each) => {
    const [, feature = '', mode = ''] = place.exec(each.key) ?? [];
    return feature === '' ? [] : [{ ...each, feature, mode }];
  });
}

interface WeightsProps {
  readonly numbers: readonly RuleNumber[];
  readonly was: ReadonlyMap<string, number>;
  readonly mayEdit: boolean;
  readonly onChange: (numbers: readonly RuleNumber[]) => void;
}

const full = 100;

/** How many points each feature of a target counts in each mode; a mode's points make 100. */
export function WeightsPart({ numbers, was, mayEdit, onChange }: WeightsProps): ReactNode {
  const weights = weightsIn(numbers);
  const modes = [...new Set(weights.map(({ mode }) => mode))];
  const features = [...new Set(weights.map(({ feature }) => feature))];
  const sumOf = (mode: string): number =>
    weights.reduce((sum, each) => (each.mode === mode ? sum + each.value : sum), 0);
  return (
    <section className="threshold-weights">
      <h3>{text.weights}</h3>
      <p className="quiet">{text.weightsHint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.feature}</th>
            {modes.map((mode) => (
              <th key={mode} scope="col">
                {text.mode(mode)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {features.map((feature) => (
            <tr key={feature}>
              <th scope="row">{text.featureName(feature)}</th>
              {modes.map((mode) => {
                const each = weights.find((weight) => weight.feature === feature && weight.mode === mode);
                if (!each) return <td key={mode} />;
                const now = was.get(each.key);
                return (
                  <td key={mode} className={now === each.value ? '' : 'is-changed'}>
                    <InputNumber
                      aria-label={text.weightOf(text.featureName(feature), text.mode(mode))}
                      title={now === each.value || now === undefined ? '' : text.was(now)}
                      value={each.value}
                      min={0}
                      max={full}
                      precision={0}
                      readOnly={!mayEdit}
                      onChange={(given) => (given === null ? undefined : onChange(changed(numbers, each.key, given)))}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.sum}</th>
            {modes.map((mode) => (
              <td key={mode} className={sumOf(mode) === full ? '' : 'is-wrong'}>
                {sumOf(mode) === full ? full : text.notFull(sumOf(mode), full)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
