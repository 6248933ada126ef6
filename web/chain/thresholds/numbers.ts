import type { RuleNumber } from './thresholds.query.ts';

/** Numbers with one of them changed. */
export function changed(numbers: readonly RuleNumber[], key: string, value: number): readonly RuleNumber[] {
  return numbers.map((each) => (each.key === key ? { key, value } : each));
}

/** The numbers that differ from others, with what they were there. */
export function differing(
  numbers: readonly RuleNumber[],
  from: readonly RuleNumber[],
): readonly (RuleNumber & { readonly was: number | null })[] {
  const known = new Map(from.map(({ key, value }) => [key, value]));
  return numbers.flatMap((each) => {
    const was = known.get(each.key) ?? null;
    return was === each.value ? [] : [{ ...each, was }];
  });
}
