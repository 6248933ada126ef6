import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { ChoicesQuery } from '../platform/data/choices.query.ts';
import { useData } from '../platform/data/use-data.ts';
import { text } from './project.text.ts';
import type { Draft, DraftField } from './project-edit.ts';

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

export function Field({ label, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="project-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onPut: (field: DraftField, value: string) => void;
}

type Choice = readonly [value: string, label: string];

const longest: Readonly<Partial<Record<DraftField, number>>> = { name: 100, enterpriseName: 100, note: 500 };
const order: readonly DraftField[] = [
  ...(['name', 'region', 'industryId', 'enterpriseName', 'origin', 'area', 'areaMost', 'usage', 'height'] as const),
  ...(['load', 'power', 'effluent', 'energy', 'fireClass', 'envClass', 'tenure', 'budget', 'budgetPer'] as const),
  ...(['latestStart', 'investment', 'tax', 'output', 'jobs', 'chance', 'subsidy', 'note'] as const),
];

/** What may be chosen in fields that are no free text. */
function useChoices(region: string): Readonly<Partial<Record<DraftField, readonly Choice[]>>> {
  const answer = useData(ChoicesQuery, {});
  const known = answer.status === 'ready' ? answer.data.choices : { regions: [], industries: [] };
  const district = region.slice(0, 6);
  return {
    region: known.regions.filter(({ code }) => code.startsWith(district)).map(({ code, name }) => [code, name]),
    industryId: known.industries.filter((each) => each.region.code === district).map(({ id, title }) => [id, title]),
    usage: Object.entries(text.usages),
    fireClass: Object.entries(text.fires),
    envClass: Object.entries(text.environments),
    tenure: Object.entries(text.tenures),
    budgetPer: Object.entries(text.per),
  };
}

/** The fields of a project, each as people type it; what is left empty is not known. */
export function FieldsPart({ draft, onPut }: FieldsProps): ReactNode {
  const choices = useChoices(draft.region);
  return order.map((field) => {
    const offered = choices[field];
    // What is chosen stays to be seen while the choices are read.
    const missing = draft[field] !== '' && !offered?.some(([value]) => value === draft[field]);
    return (
      <Field key={field} label={text.fields[field]}>
        {(id) =>
          offered ? (
            <select
              id={id}
              className="framed"
              value={draft[field]}
              data-testid={`project-${field}`}
              onChange={({ target }) => onPut(field, target.value)}
            >
              {field === 'region' ? null : <option value="">{text.unknown}</option>}
              {missing ? <option value={draft[field]}>{draft[field]}</option> : null}
              {offered.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            <Input
              id={id}
              type={field === 'latestStart' ? 'date' : 'text'}
              value={draft[field]}
              maxLength={longest[field] ?? 200}
              required={field === 'name'}
              data-testid={`project-${field}`}
              onChange={({ target }) => onPut(field, target.value)}
            />
          )
        }
      </Field>
    );
  });
}
