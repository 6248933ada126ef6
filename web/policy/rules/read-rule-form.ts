import {
  compares,
  type FormCondition,
  type FormFact,
  type FormGroup,
  type FormOutput,
  type FormTier,
  type RuleForm,
  ruleJson,
  wordingNames,
} from './rule-form.ts';
import { ruleUnits } from './rule-words.ts';

const partsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A value as text whose keys are in order: two that say the same are the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`;
}

function conditionOf(value: unknown): FormCondition {
  const parts = partsOf(value);
  if ('fact' in parts) return { fact: textOf(parts['fact']), compare: 'yes', value: '' };
  if ('not' in parts) return { fact: textOf(partsOf(parts['not'])['fact']), compare: 'no', value: '' };
  const compare = compares.find((each) => each in parts) ?? 'yes';
  const [left, right] = listOf(parts[compare]);
  const said = partsOf(right);
  return { fact: textOf(partsOf(left)['fact']), compare, value: textOf(said['num'] ?? said['text'] ?? said['day']) };
}

function groupOf(value: unknown): FormGroup {
  const parts = partsOf(value);
  if ('bool' in parts) return { joined: 'and', conditions: [] };
  const joined = 'or' in parts ? 'or' : 'and';
  if (!(joined in parts)) return { joined: 'and', conditions: [conditionOf(value)] };
  return { joined, conditions: listOf(parts[joined]).map(conditionOf) };
}

const isJoined = (value: unknown): boolean => 'and' in partsOf(value) || 'or' in partsOf(value);

function groupsOf(when: unknown): Pick<RuleForm, 'joined' | 'groups'> {
  const parts = partsOf(when);
  const joined = 'or' in parts ? 'or' : 'and';
  const inner = listOf(parts[joined]);
  if (inner.some(isJoined)) return { joined, groups: inner.map(groupOf) };
  return { joined: 'and', groups: [groupOf(when)] };
}

const emptyOutput: Omit<FormOutput, 'id' | 'name' | 'nameEn'> = {
  ...{
    kind: 'text',
    unit: ruleUnits[0],
    payer: '',
    amount: '',
    tiers: [],
    fact: '',
    size: '',
    part: 'part_units',
    text: '',
  },
  ...{ cap: '', capScope: 'project-lifetime' },
};

function tierOf(value: unknown): FormTier {
  const [condition, amount] = listOf(value);
  return { ...conditionOf(condition), amount: textOf(partsOf(amount)['num']) };
}

function saidBy(value: unknown): Partial<FormOutput> {
  const parts = partsOf(value);
  if ('text' in parts) return { kind: 'text', text: textOf(parts['text']) };
  if ('num' in parts) return { kind: 'fixed', amount: textOf(parts['num']) };
  if ('first' in parts) {
    const amount = textOf(partsOf(parts['else'])['num']);
    return { kind: 'tiers', tiers: listOf(parts['first']).map(tierOf), amount };
  }
  const [units, one] = listOf(parts['mul']);
  const { units: pair, part } = partsOf(units);
  const [fact, size] = listOf(pair);
  return {
    kind: 'units',
    fact: textOf(partsOf(fact)['fact']),
    size: textOf(partsOf(size)['num']),
    part: textOf(part) || textOf(partsOf(part)['param']),
    amount: textOf(partsOf(one)['num']),
  };
}

function outputOf([id, value]: readonly [string, unknown]): FormOutput {
  const { name, value: formula, unit, payer, cap } = partsOf(value);
  const { amount, scope } = partsOf(cap);
  return {
    ...emptyOutput,
    ...{ id, name: textOf(partsOf(name)['zh']), nameEn: textOf(partsOf(name)['en']) },
    ...saidBy(formula),
    ...(unit === null ? {} : { unit: textOf(unit) }),
    payer: textOf(payer),
    cap: textOf(amount),
    capScope: textOf(scope) || textOf(partsOf(scope)['param']) || 'project-lifetime',
  };
}

/** A new result of a rule. */
export const newOutput = (id: string, name: string): FormOutput => ({
  ...emptyOutput,
  ...{ id, name, nameEn: '', kind: 'fixed' as const, payer: 'DISTRICT' },
});

/** The form of a rule; null: it says something that the form has no place for. */
export function formOf(json: string, facts: readonly FormFact[]): RuleForm | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const rule = partsOf(value);
  const name = partsOf(rule['name']);
  const params = partsOf(rule['params']);
  const form: RuleForm = {
    ...{ kind: textOf(rule['kind']), gives: textOf(rule['gives']) },
    ...{ name: textOf(name['zh']), nameEn: textOf(name['en']) },
    ...groupsOf(rule['when']),
    outputs: Object.entries(partsOf(rule['outputs'])).map(outputOf),
    readings: Object.fromEntries(
      wordingNames.flatMap((key) => {
        const { default: chosen, why } = partsOf(params[key]);
        const said = { default: textOf(chosen), why: textOf(partsOf(why)['zh']), whyEn: textOf(partsOf(why)['en']) };
        return key in params ? [[key, said]] : [];
      }),
    ),
    ...{ validFrom: textOf(rule['validFrom']), validTo: textOf(rule['validTo']) },
  };
  // What the form makes of it must say the same, or saving the form would change the rule.
  return canonical(ruleJson(form, facts)) === canonical(value) ? form : null;
}
