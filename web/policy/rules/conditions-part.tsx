import { Button } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../../platform/text/written.ts';
import { ChoiceField, TextField, withItem } from './fields.tsx';
import type { Compare, FormCondition, FormGroup, RuleForm } from './rule-form.ts';
import type { BookFact } from './rules.query.ts';
import { text } from './rules.text.ts';

const joins = [
  ['and', text.joined.and],
  ['or', text.joined.or],
] as const;
const inOrder = ['gte', 'gt', 'lte', 'lt'] as const;

const comparesOf = ({ type }: Pick<BookFact, 'type'>): readonly Compare[] =>
  type === 'BOOLEAN' ? ['yes', 'no'] : type === 'CHOICE' ? ['eq'] : inOrder;

export const emptyCondition: FormCondition = { fact: '', compare: 'yes', value: '' };

interface ConditionProps {
  readonly condition: FormCondition;
  readonly facts: readonly BookFact[];
  readonly testId: string;
  readonly onChange: (next: FormCondition) => void;
}

/** A fact, how it is compared, and with what. */
export function ConditionFields({ condition, facts, testId, onChange }: ConditionProps): ReactNode {
  const { fact, compare, value } = condition;
  const declared = facts.find(({ id }) => id === fact);
  const choose = (next: string): void => {
    const chosen = facts.find(({ id }) => id === next);
    const [first = 'yes'] = chosen ? comparesOf(chosen) : [];
    const option = chosen?.type === 'CHOICE' ? (chosen.options[0]?.key ?? '') : '';
    onChange({ fact: next, compare: first, value: option });
  };
  const label = declared?.unit ? written.aside(text.value, declared.unit) : text.value;
  return (
    <>
      <ChoiceField
        label={text.fact}
        value={fact}
        testId={`${testId}-fact`}
        options={[['', '—'], ...facts.map(({ id, name }) => [id, name] as const)]}
        onChange={choose}
      />
      {declared ? (
        <ChoiceField
          label={text.compare}
          value={compare}
          testId={`${testId}-compare`}
          options={comparesOf(declared).map((each) => [each, text.compares[each]] as const)}
          onChange={(next) =>
            onChange({ ...condition, compare: comparesOf(declared).find((each) => each === next) ?? compare })
          }
        />
      ) : null}
      {declared?.type === 'CHOICE' ? (
        <ChoiceField
          label={text.value}
          value={value}
          testId={`${testId}-value`}
          options={declared.options.map(({ key, name }) => [key, name] as const)}
          onChange={(next) => onChange({ ...condition, value: next })}
        />
      ) : declared && declared.type !== 'BOOLEAN' ? (
        <TextField
          label={label}
          value={value}
          type={declared.type === 'DAY' ? 'date' : 'text'}
          decimal={declared.type !== 'DAY'}
          testId={`${testId}-value`}
          onChange={(next) => onChange({ ...condition, value: next })}
        />
      ) : null}
    </>
  );
}

interface PartProps {
  readonly form: RuleForm;
  readonly facts: readonly BookFact[];
  readonly onChange: (next: RuleForm) => void;
}

/** The conditions of a rule: all or any of groups, each all or any of conditions. */
export function ConditionsPart({ form, facts, onChange }: PartProps): ReactNode {
  const { groups, joined } = form;
  const setGroup = (at: number, next: FormGroup | null): void =>
    onChange({ ...form, groups: withItem(groups, at, next && next.conditions.length > 0 ? next : null) });
  const joinOf = (value: string): FormGroup['joined'] => (value === 'or' ? 'or' : 'and');
  return (
    <fieldset className="rule-part">
      <legend>{text.conditions}</legend>
      {groups.length > 1 ? (
        <ChoiceField
          label={text.groupJoin}
          value={joined}
          options={joins}
          onChange={(next) => onChange({ ...form, joined: joinOf(next) })}
        />
      ) : null}
      {groups.map((group, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name but its place
        <fieldset key={at} className="rule-group">
          <legend>{text.group(at + 1)}</legend>
          {group.conditions.length > 1 ? (
            <ChoiceField
              label={text.inGroup}
              value={group.joined}
              options={joins}
              onChange={(next) => setGroup(at, { ...group, joined: joinOf(next) })}
            />
          ) : null}
          {group.conditions.map((condition, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place
            <div key={place} className="rule-row">
              <ConditionFields
                condition={condition}
                facts={facts}
                testId={`condition-${at}-${place}`}
                onChange={(next) => setGroup(at, { ...group, conditions: withItem(group.conditions, place, next) })}
              />
              <Button
                size="small"
                onClick={() => setGroup(at, { ...group, conditions: withItem(group.conditions, place, null) })}
              >
                {text.drop}
              </Button>
            </div>
          ))}
          <Button
            size="small"
            data-testid={`add-condition-${at}`}
            onClick={() => setGroup(at, { ...group, conditions: [...group.conditions, emptyCondition] })}
          >
            {text.addCondition}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        data-testid="add-group"
        onClick={() => {
          const conditions = groups.length === 0 ? [emptyCondition] : [emptyCondition, emptyCondition];
          onChange({ ...form, groups: [...groups, { joined: groups.length === 0 ? 'and' : 'or', conditions }] });
        }}
      >
        {groups.length === 0 ? text.addCondition : text.addGroup}
      </Button>
    </fieldset>
  );
}
