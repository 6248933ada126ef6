import { wordings } from './rule-words.ts';

/** A rule as a form can show it. Amounts and days stay the texts that were typed. */
export interface FormCondition {
  readonly fact: string;
  readonly compare: Compare;
  readonly value: string;
}

export const compares = ['gte', 'gt', 'lte', 'lt', 'eq', 'yes', 'no'] as const;
export type Compare = (typeof compares)[number];

export interface FormGroup {
  readonly joined: 'and' | 'or';
  readonly conditions: readonly FormCondition[];
}

export interface FormTier extends FormCondition {
  readonly amount: string;
}

export const valueKinds = ['fixed', 'tiers', 'units', 'text'] as const;

export interface FormOutput {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: (typeof valueKinds)[number];
  readonly unit: string;
  readonly payer: string;
  /** Of a fixed one; of tiers what is paid below all of them; of units what one is worth. */
  readonly amount: string;
  readonly tiers: readonly FormTier[];
  readonly fact: string;
  readonly size: string;
  readonly part: string;
  readonly text: string;
  readonly cap: string;
  readonly capScope: string;
}

export interface FormReading {
  readonly default: string;
  readonly why: string;
  readonly whyEn: string;
}

export interface RuleForm {
  readonly kind: string;
  readonly gives: string;
  readonly name: string;
  readonly nameEn: string;
  readonly joined: 'and' | 'or';
  readonly groups: readonly FormGroup[];
  readonly outputs: readonly FormOutput[];
  /** Wording that the document leaves open, by the name of its parameter. */
  readonly readings: Readonly<Record<string, FormReading>>;
  readonly validFrom: string;
  readonly validTo: string;
}

/** What of a declared fact decides how it is compared. */
export interface FormFact {
  readonly id: string;
  readonly type: string;
  readonly unitKey: string | null;
}

export type Wording = keyof typeof wordings;
export const wordingNames = ['part_units', 'cap_scope'] as const;

const both = (zh: string, en: string) => ({ zh, en: en === '' ? zh : en });

function conditionJson({ fact, compare, value }: FormCondition, facts: readonly FormFact[]): unknown {
  const declared = facts.find(({ id }) => id === fact);
  if (compare === 'yes' || !declared) return { fact };
  if (compare === 'no') return { not: { fact } };
  if (compare === 'eq') return { eq: [{ fact }, { text: value }] };
  const right = declared.type === 'day' ? { day: value } : amountJson(value, declared.unitKey);
  return { [compare]: [{ fact }, right] };
}

function amountJson(num: string, unit: string | null) {
  return unit === null || unit === '' ? { num } : { num, unit };
}

function joinedJson(joined: FormGroup['joined'], parts: readonly unknown[]): unknown {
  const [only] = parts;
  if (parts.length === 0) return { bool: true };
  return parts.length === 1 ? only : { [joined]: parts };
}

function valueJson(output: FormOutput, facts: readonly FormFact[]): unknown {
  const { kind, unit, amount, tiers, fact, size, part, text } = output;
  if (kind === 'text') return { text };
  if (kind === 'fixed') return amountJson(amount, unit);
  if (kind === 'tiers') {
    const first = tiers.map((tier) => [conditionJson(tier, facts), amountJson(tier.amount, unit)]);
    return { first, else: amountJson(amount, unit) };
  }
  const one = amountJson(size, facts.find(({ id }) => id === fact)?.unitKey ?? null);
  const units = { units: [{ fact }, one], part: part === 'part_units' ? { param: part } : part };
  return { mul: [units, amountJson(amount, unit)] };
}

function outputJson(output: FormOutput, facts: readonly FormFact[]): unknown {
  const { name, nameEn, kind, unit, payer, cap, capScope } = output;
  const scope = capScope === 'cap_scope' ? { param: capScope } : capScope;
  return {
    name: both(name, nameEn),
    value: valueJson(output, facts),
    unit: kind === 'text' ? null : unit,
    ...(payer === '' || kind === 'text' ? {} : { payer }),
    ...(cap === '' || kind === 'text' ? {} : { cap: { amount: cap, unit, scope } }),
  };
}

/** Which open wordings a rule has. */
export const wordingsOf = ({ outputs }: Pick<RuleForm, 'outputs'>): readonly Wording[] =>
  wordingNames.filter((name) =>
    outputs.some(
      ({ kind, part, cap, capScope }) =>
        (name === 'part_units' && kind === 'units' && part === name) ||
        (name === 'cap_scope' && kind !== 'text' && cap !== '' && capScope === name),
    ),
  );

function paramJson(name: Wording, reading: FormReading | undefined): unknown {
  const { zh, en, options } = wordings[name];
  const choices = options.map(([key, zhName, enName]) => ({ key, name: both(zhName, enName) }));
  const why = both(reading?.why ?? '', reading?.whyEn ?? '');
  return { name: both(zh, en), options: choices, default: reading?.default ?? options[0][0], why };
}

/** The rule that a form makes. */
export function ruleJson(form: RuleForm, facts: readonly FormFact[]): unknown {
  const groups = form.groups.filter(({ conditions }) => conditions.length > 0);
  const when = joinedJson(
    form.joined,
    groups.map(({ joined, conditions }) =>
      joinedJson(
        joined,
        conditions.map((each) => conditionJson(each, facts)),
      ),
    ),
  );
  return {
    kind: form.kind,
    gives: form.gives,
    name: both(form.name, form.nameEn),
    when,
    outputs: Object.fromEntries(form.outputs.map((output) => [output.id, outputJson(output, facts)])),
    params: Object.fromEntries(wordingsOf(form).map((name) => [name, paramJson(name, form.readings[name])])),
    stacking: null,
    validFrom: form.validFrom === '' ? null : form.validFrom,
    validTo: form.validTo === '' ? null : form.validTo,
  };
}
