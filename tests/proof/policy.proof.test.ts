import fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkRule } from '../../server/policy/check.rules.ts';
import { readyRule } from '../../server/policy/decide.rules.ts';
import { nextSteps } from '../../server/policy/next-tier.rules.ts';
import { conditionsOf, outcomeOf } from '../../server/policy/outcome.rules.ts';
import { anyRule, randomDeclarations, someFacts } from '../policy/random-rule.ts';

describe('10,000 rules of any formulas', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(anyRule, someFacts, (rule, facts) => {
        const ready = readyRule(rule, randomDeclarations);
        outcomeOf(ready, facts, { asOf: '2026-01-01' });
        nextSteps(ready, facts);
        conditionsOf(ready, facts);
        checkRule(rule, randomDeclarations);
      }),
      { numRuns: 10_000 },
    );
  });
});
