import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ConditionFields } from './conditions-part.tsx';
import { ChoiceField, TextField, withItem } from './fields.tsx';
import { newOutput } from './read-rule-form.ts';
import { type FormOutput, type FormTier, type RuleForm, valueKinds, wordingsOf } from './rule-form.ts';
import { ruleUnits, wordings } from './rule-words.ts';
import type { BookFact } from './rules.query.ts';
import { text } from './rules.text.ts';

const levels = ['DISTRICT', 'CITY', 'PROVINCE', 'COUNTRY'] as const;
const parts = ['floor', 'prorata', 'part_units'] as const;
const scopes = ['project-lifetime', 'year', 'cap_scope'] as const;
const amounts = new Set(['AMOUNT', 'NUMBER']);
const emptyTier: FormTier = { fact: '', compare: 'yes', value: '', amount: '' };

interface OutputProps {
  readonly output: FormOutput;
  readonly facts: readonly BookFact[];
  readonly onChange: (next: FormOutput | null) => void;
}

function TiersFields({ output, facts, onChange }: OutputProps): ReactNode {
  const set = (tiers: readonly FormTier[]): void => onChange({ ...output, tiers });
  return (
    <>
      <p className="quiet">{text.tierNote}</p>
      {output.tiers.map((tier, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tier has no name but its place
        <div key={at} className="rule-row">
          <ConditionFields
            condition={tier}
            facts={facts}
            testId={`tier-${at}`}
            onChange={(next) => set(withItem(output.tiers, at, { ...tier, ...next }))}
          />
          <TextField
            label={text.tierAmount}
            decimal
            value={tier.amount}
            testId={`tier-${at}-amount`}
            onChange={(amount) => set(withItem(output.tiers, at, { ...tier, amount }))}
          />
          <Button size="small" onClick={() => set(withItem(output.tiers, at, null))}>
            {text.drop}
          </Button>
        </div>
      ))}
      <Button size="small" data-testid="add-tier" onClick={() => set([...output.tiers, emptyTier])}>
        {text.addTier}
      </Button>
      <TextField
        label={text.otherwise}
        decimal
        value={output.amount}
        testId={`amount-${output.id}`}
        onChange={(amount) => onChange({ ...output, amount })}
      />
    </>
  );
}

function UnitsFields({ output, facts, onChange }: OutputProps): ReactNode {
  const counted = facts.filter(({ type }) => amounts.has(type));
  return (
    <div className="rule-row">
      <ChoiceField
        label={text.fact}
        value={output.fact}
        testId={`units-${output.id}-fact`}
        options={[['', '—'], ...counted.map(({ id, name }) => [id, name] as const)]}
        onChange={(fact) => onChange({ ...output, fact })}
      />
      <TextField
        label={text.unitSize}
        decimal
        value={output.size}
        testId={`units-${output.id}-size`}
        onChange={(size) => onChange({ ...output, size })}
      />
      <TextField
        label={text.perUnit}
        decimal
        value={output.amount}
        testId={`amount-${output.id}`}
        onChange={(amount) => onChange({ ...output, amount })}
      />
      <ChoiceField
        label={text.part}
        value={output.part}
        options={parts.map((each) => [each, text.parts[each]] as const)}
        onChange={(part) => onChange({ ...output, part })}
      />
    </div>
  );
}

function MoneyFields({ output, onChange }: Omit<OutputProps, 'facts'>): ReactNode {
  return (
    <div className="rule-row">
      <ChoiceField
        label={text.unit}
        value={output.unit}
        options={ruleUnits.map((each) => [each, each] as const)}
        onChange={(unit) => onChange({ ...output, unit })}
      />
      <ChoiceField
        label={text.payer}
        value={output.payer}
        options={[['', text.noPayer], ...levels.map((each) => [each, text.levels[each]] as const)]}
        onChange={(payer) => onChange({ ...output, payer })}
      />
      <TextField
        label={text.cap}
        decimal
        value={output.cap}
        testId={`cap-${output.id}`}
        onChange={(cap) => onChange({ ...output, cap })}
      />
      {output.cap === '' ? null : (
        <ChoiceField
          label={text.capScope}
          value={output.capScope}
          options={scopes.map((each) => [each, text.scopes[each]] as const)}
          onChange={(capScope) => onChange({ ...output, capScope })}
        />
      )}
    </div>
  );
}

function OutputFields(props: OutputProps): ReactNode {
  const { output, onChange } = props;
  return (
    <fieldset className="rule-group">
      <legend>{output.name}</legend>
      <div className="rule-row">
        <TextField
          label={text.name}
          value={output.name}
          onChange={(name) => onChange({ ...output, name, nameEn: '' })}
        />
        <ChoiceField
          label={text.gives}
          value={output.kind}
          testId={`kind-${output.id}`}
          options={valueKinds.map((each) => [each, text.kinds[each]] as const)}
          onChange={(next) => onChange({ ...output, kind: valueKinds.find((each) => each === next) ?? output.kind })}
        />
        <Button size="small" onClick={() => onChange(null)}>
          {text.drop}
        </Button>
      </div>
      {output.kind === 'text' ? (
        <TextField
          label={text.words}
          value={output.text}
          testId={`words-${output.id}`}
          onChange={(said) => onChange({ ...output, text: said })}
        />
      ) : null}
      {output.kind === 'fixed' ? (
        <TextField
          label={text.amount}
          decimal
          value={output.amount}
          testId={`amount-${output.id}`}
          onChange={(amount) => onChange({ ...output, amount })}
        />
      ) : null}
      {output.kind === 'tiers' ? <TiersFields {...props} /> : null}
      {output.kind === 'units' ? <UnitsFields {...props} /> : null}
      {output.kind === 'text' ? null : <MoneyFields output={output} onChange={onChange} />}
    </fieldset>
  );
}

interface PartProps {
  readonly form: RuleForm;
  readonly facts: readonly BookFact[];
  readonly onChange: (next: RuleForm) => void;
}

/** What a rule gives: amounts, tiers, units and caps, and how wording that the document leaves open is read. */
export function OutputsPart({ form, facts, onChange }: PartProps): ReactNode {
  const ids = form.outputs.map(({ id }) => id);
  const next = ['amount', ...Array.from({ length: ids.length }, (_, at) => `amount${at + 2}`)].find(
    (id) => !ids.includes(id),
  );
  const open = wordingsOf(form);
  return (
    <fieldset className="rule-part">
      <legend>{text.outputs}</legend>
      {form.outputs.map((output, at) => (
        <OutputFields
          key={output.id}
          output={output}
          facts={facts}
          onChange={(changed) => onChange({ ...form, outputs: withItem(form.outputs, at, changed) })}
        />
      ))}
      <Button
        size="small"
        data-testid="add-output"
        onClick={() => onChange({ ...form, outputs: [...form.outputs, newOutput(next ?? 'amount', text.amount)] })}
      >
        {text.addOutput}
      </Button>
      {open.map((name) => {
        const reading = form.readings[name] ?? { default: wordings[name].options[0][0], why: '', whyEn: '' };
        const set = (changed: Partial<typeof reading>): void =>
          onChange({ ...form, readings: { ...form.readings, [name]: { ...reading, ...changed } } });
        const options = wordings[name].options.map(
          ([key]) => [key, key === 'floor' || key === 'prorata' ? text.parts[key] : text.scopes[key]] as const,
        );
        return (
          <fieldset key={name} className="rule-group">
            <legend>{text.wording[name]}</legend>
            <ChoiceField
              label={text.default}
              value={reading.default}
              options={options}
              onChange={(chosen) => set({ default: chosen })}
            />
            <TextField
              label={text.why}
              value={reading.why}
              testId={`why-${name}`}
              onChange={(why) => set({ why, whyEn: '' })}
            />
          </fieldset>
        );
      })}
    </fieldset>
  );
}
