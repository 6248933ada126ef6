import { describe, it } from 'vitest';
import { planLaws } from '../matching/plan-laws.ts';

describe('a plan', () => {
  it.each(Object.entries(planLaws))('%s', async (_name, law) => law(1_000));
});
