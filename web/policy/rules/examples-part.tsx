import { Button } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../../platform/text/written.ts';
import type { FormExample } from './examples.ts';
import { ChoiceField, TextField, withItem } from './fields.tsx';
import type { BookFact, RuleCheck } from './rules.query.ts';
import { text } from './rules.text.ts';

type Checked = RuleCheck['examples'][number];
const statuses = ['eligible', 'ineligible', 'possible', 'not_in_force'] as const;

interface FactProps {
  readonly fact: BookFact;
  readonly value: string;
  readonly testId: string;
  readonly onChange: (value: string) => void;
}

function FactField({ fact, value, testId, onChange }: FactProps): ReactNode {
  const label = fact.unit === null ? fact.name : written.aside(fact.name, fact.unit);
  if (fact.type === 'DAY' || fact.type === 'AMOUNT' || fact.type === 'NUMBER') {
    return (
      <TextField
        label={label}
        type={fact.type === 'DAY' ? 'date' : 'text'}
        decimal={fact.type !== 'DAY'}
        {...{ value, testId, onChange }}
      />
    );
  }
  const options =
    fact.type === 'BOOLEAN'
      ? ([
          ['true', text.yes],
          ['false', text.no],
        ] as const)
      : fact.options.map(({ key, name }) => [key, name] as const);
  return <ChoiceField label={label} options={[['', text.dontKnow], ...options]} {...{ value, testId, onChange }} />;
}

function Verdict({ checked }: { readonly checked: Checked }): ReactNode {
  const { status, results, missing, failures } = checked;
  const said = [
    status === null ? '' : text.answers[status],
    ...results.map((each) => `${each.key} ${each.text ?? text.dontKnow}`),
    ...(missing.length === 0 ? [] : [written.list(missing.map(({ name }) => name))]),
  ];
  return (
    <p role="status" className={failures.length === 0 ? 'rule-verdict' : 'rule-verdict work-problem'}>
      <strong>{failures.length === 0 ? text.passes : text.fails}</strong>{' '}
      {written.label(text.comesTo, written.clauses(said))}
      {failures.map((failure) => (
        <span key={failure}> {failure}</span>
      ))}
    </p>
  );
}

interface PartProps {
  readonly examples: readonly FormExample[];
  /** Those that the rule asks for. */
  readonly facts: readonly BookFact[];
  /** Ids of what the rule gives. */
  readonly outputs: readonly string[];
  readonly checked: readonly Checked[];
  readonly onChange: (next: readonly FormExample[]) => void;
}

/** Live test cases beside a rule: facts, what must come out, and what does. */
export function ExamplesPart({ examples, facts, outputs, checked, onChange }: PartProps): ReactNode {
  return (
    <fieldset className="rule-part">
      <legend>{text.examples}</legend>
      <p className="quiet">{text.examplesNote}</p>
      {examples.map((example, at) => {
        const set = (next: Partial<FormExample>): void => onChange(withItem(examples, at, { ...example, ...next }));
        const verdict = checked[at];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples may share a name
          <fieldset key={at} className="rule-group" data-testid={`example-${at}`}>
            <legend>{text.example(at + 1)}</legend>
            <div className="rule-row">
              <TextField
                label={text.exampleName}
                value={example.name}
                testId={`example-${at}-name`}
                onChange={(name) => set({ name })}
              />
              <Button size="small" onClick={() => onChange(withItem(examples, at, null))}>
                {text.drop}
              </Button>
            </div>
            <div className="rule-row">
              {facts.map((fact) => (
                <FactField
                  key={fact.id}
                  fact={fact}
                  value={example.facts[fact.id] ?? ''}
                  testId={`example-${at}-${fact.id}`}
                  onChange={(value) => set({ facts: { ...example.facts, [fact.id]: value } })}
                />
              ))}
            </div>
            <div className="rule-row">
              <ChoiceField
                label={text.expected}
                value={example.status}
                testId={`example-${at}-status`}
                options={statuses.map((each) => [each, text.status[each]] as const)}
                onChange={(status) =>
                  set({ status, ...(status === 'ineligible' || status === 'not_in_force' ? { outputs: {} } : {}) })
                }
              />
              {example.status === 'eligible' || example.status === 'possible'
                ? outputs.map((id) => (
                    <TextField
                      key={id}
                      label={written.phrases([text.expected, id])}
                      value={example.outputs[id] ?? ''}
                      testId={`example-${at}-due-${id}`}
                      onChange={(value) => set({ outputs: { ...example.outputs, [id]: value } })}
                    />
                  ))
                : null}
            </div>
            {verdict ? <Verdict checked={verdict} /> : null}
          </fieldset>
        );
      })}
      <Button
        size="small"
        data-testid="add-example"
        onClick={() => {
          const status = examples.some((each) => each.status === 'eligible') ? 'ineligible' : 'eligible';
          onChange([...examples, { name: text.example(examples.length + 1), facts: {}, status, outputs: {} }]);
        }}
      >
        {text.addExample}
      </Button>
    </fieldset>
  );
}
