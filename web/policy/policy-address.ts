interface GivenFact {
  readonly fact: string;
  readonly value: string;
}

interface GivenReading {
  readonly rule: string;
  readonly param: string;
  readonly option: string;
}

const parts = (query: URLSearchParams, name: string) =>
  (query.get(name) ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => each.split(':'));

/** The facts in the address of the calculator: `facts=fdi_wusd:850,joint:true`, in the order in which they were given. */
export const factsIn = (query: URLSearchParams): readonly GivenFact[] =>
  parts(query, 'facts').map(([fact = '', value = '']) => ({ fact, value }));

/** The readings in the address: `readings=fh-11-fdi:part_units:prorata`. */
export const readingsIn = (query: URLSearchParams): readonly GivenReading[] =>
  parts(query, 'readings').map(([rule = '', param = '', option = '']) => ({ rule, param, option }));

function write(query: URLSearchParams, name: string, values: readonly string[]): void {
  if (values.length === 0) query.delete(name);
  else query.set(name, values.join(','));
}

const plain = (value: string) => value.replaceAll(/[\s,，:：]/gu, '');

/** Whether a typed text is an amount as the server takes it; separators of thousands do not matter. */
export const isAmount = (typed: string): boolean => /^\d{1,18}(\.\d{1,8})?$/.test(plain(typed));

/** Gives a fact, another value of it, or takes it back ('': not known). */
export function setFact(query: URLSearchParams, fact: string, value: string): void {
  const given = factsIn(query);
  const kept = given.map((each) => (each.fact === fact ? { fact, value: plain(value) } : each));
  const next = given.some((each) => each.fact === fact) ? kept : [...given, { fact, value: plain(value) }];
  write(
    query,
    'facts',
    next.filter((each) => each.value !== '').map((each) => `${each.fact}:${each.value}`),
  );
}

/** Reads the wording of a rule another way. */
export function setReading(query: URLSearchParams, { rule, param, option }: GivenReading): void {
  const others = readingsIn(query).filter((each) => each.rule !== rule || each.param !== param);
  write(
    query,
    'readings',
    [...others, { rule, param, option }].map((each) => `${each.rule}:${each.param}:${each.option}`),
  );
}

/** Takes back all that was given. */
export function clearFacts(query: URLSearchParams): void {
  query.delete('facts');
  query.delete('readings');
}
