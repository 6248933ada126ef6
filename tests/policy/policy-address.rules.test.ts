import { describe, expect, it } from 'vitest';
import { clearFacts, factsIn, isAmount, readingsIn, setFact, setReading } from '../../web/policy/policy-address.ts';

describe('the address of the calculator', () => {
  it('keeps facts in the order in which they were given, and forgets those taken back', () => {
    const query = new URLSearchParams('industry=x');
    setFact(query, 'fdi_wusd', '1,850 ');
    setFact(query, 'joint', 'true');
    setFact(query, 'fdi_wusd', '2000');
    expect(factsIn(query)).toEqual([
      { fact: 'fdi_wusd', value: '2000' },
      { fact: 'joint', value: 'true' },
    ]);
    setFact(query, 'fdi_wusd', '');
    setFact(query, 'joint', '');
    expect(query.toString()).toBe('industry=x');
  });

  it('takes separators out of a value, so that it stays one fact', () => {
    const query = new URLSearchParams();
    setFact(query, 'fdi_wusd', '1，850:2,000');
    expect(factsIn(query)).toEqual([{ fact: 'fdi_wusd', value: '18502000' }]);
  });

  it('tells an amount from what is none', () => {
    expect(['850', '1,850', '0.5', '0'].map(isAmount)).toEqual([true, true, true, true]);
    expect(['很多', '-1', '1e5', '850万', ''].map(isAmount)).toEqual([false, false, false, false, false]);
  });

  it('keeps one reading of a parameter of a rule, and clears all of it', () => {
    const query = new URLSearchParams();
    setReading(query, { rule: 'a', param: 'p', option: 'x' });
    setReading(query, { rule: 'b', param: 'p', option: 'y' });
    setReading(query, { rule: 'a', param: 'p', option: 'z' });
    expect(readingsIn(query).map(({ rule, option }) => `${rule}=${option}`)).toEqual(['b=y', 'a=z']);
    clearFacts(query);
    expect(query.size).toBe(0);
  });
});
