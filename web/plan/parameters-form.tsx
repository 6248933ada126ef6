import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Problem } from '../platform/ui/problem.tsx';
import { assumable, type Draft, type Field, fields } from './draft.ts';
import { text } from './plan.text.ts';
import { testNames } from './test-names.text.ts';

const hints: Readonly<Record<Field, string>> = {
  ...{ landPrice: text.landPriceHint, fitWeight: text.fitWeightHint, rentMonths: text.rentMonthsHint },
  ...{ energyQuota: text.energyQuotaHint, subsidyBudget: text.subsidyBudgetHint, seconds: text.secondsHint },
};

interface ParametersFormProps {
  readonly draft: Draft;
  readonly again: boolean;
  readonly may: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onChange: (draft: Draft) => void;
  readonly onRun: () => void;
}

/** What a plan is made with, each number with what it does. */
export function ParametersForm({ draft, again, may, busy, problem, onChange, onRun }: ParametersFormProps): ReactNode {
  const set = (field: Field, value: string) => onChange({ ...draft, numbers: { ...draft.numbers, [field]: value } });
  return (
    <form
      className="work-card plan-form"
      aria-label={text.parameters}
      data-testid="plan-form"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <h2>{text.parameters}</h2>
      <Problem text={problem} />
      <div className="plan-fields">
        {fields.map((field) => (
          <label key={field}>
            {text[field]}
            <input
              className="framed"
              inputMode="decimal"
              value={draft.numbers[field]}
              aria-describedby={`plan-${field}-hint`}
              data-testid={`plan-${field}`}
              onChange={(event) => set(field, event.target.value)}
            />
            <small id={`plan-${field}-hint`} className="quiet">
              {hints[field]}
            </small>
          </label>
        ))}
      </div>
      <fieldset className="plan-assume">
        <legend>{text.assume}</legend>
        {assumable.map((test) => (
          <label key={test}>
            <input
              type="checkbox"
              checked={draft.assume.includes(test)}
              data-testid={`plan-assume-${test}`}
              onChange={({ target: { checked } }) =>
                onChange({
                  ...draft,
                  assume: checked ? [...draft.assume, test] : draft.assume.filter((each) => each !== test),
                })
              }
            />
            {testNames[test]}
          </label>
        ))}
      </fieldset>
      <div className="work-bar">
        <Button type="primary" htmlType="submit" disabled={!may} loading={busy} data-testid="plan-run">
          {again ? text.runAgain : text.run}
        </Button>
        {may ? null : <span className="quiet">{text.mayNot}</span>}
      </div>
    </form>
  );
}
