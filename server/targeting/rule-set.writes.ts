import { targetingLockRuleSet } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { entryText } from './entry.rules.ts';
import { mustBeSeen } from './entry.writes.ts';
import { checkPeriod, numbersOf, type RuleNumber, textsOf } from './rule-set.rules.ts';
import { draftedRules } from './rule-sets.ts';
import { ruleSetFact } from './targeting.facts.ts';
import type { LockedEntry } from './targeting.types.ts';

interface About {
  readonly clientMutationId: string;
  readonly industryId: string;
  readonly expectedVersion?: number | null | undefined;
}

export interface SaveRuleSetInput extends About {
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly source: string;
  readonly numbers: readonly RuleNumber[];
}

export interface WithdrawRuleSetInput extends About {
  readonly id: string;
  readonly reason: string;
}

type FactOf = (known: LockedEntry | null, stamp: Stamp) => Fact;

function write(context: Context, operation: string, input: About, id: string, factOf: FactOf): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation, clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [row] = await tx.run(targetingLockRuleSet, { industryId: input.industryId, id });
    if (!row) throw new NotFoundError('notFound', { field: 'industryId' });
    await saveFacts(tx, [factOf(row.entry, stamp)], stamp);
    return input.industryId;
  });
}

/**
 * Saves thresholds of a chain from a day on: one set for each first day. All its numbers are kept, so that a later
 * program with other ones of its own does not change it. Throws INVALID, NOT_FOUND or CONFLICT.
 */
export function saveRuleSet(context: Context, input: SaveRuleSetInput): Promise<string> {
  const { industryId, validFrom, numbers } = input;
  const validTo = input.validTo ?? null;
  const source = entryText('source', input.source);
  checkPeriod({ validFrom, validTo });
  const id = relationId(industryId, validFrom);
  const rules = draftedRules(numbers, { id, validFrom, validTo, source }, dayOf(new Date()));
  return write(context, 'saveVerdictRules', input, id, (known, { by, at }) => {
    if (known?.state !== 'WITHDRAWN') mustBeSeen(known, input.expectedVersion);
    const said = { industryId, validFrom, validTo, source, values: textsOf(numbersOf(rules)) };
    return {
      kind: ruleSetFact,
      id,
      props: { ...said, state: 'CONFIRMED', withdrawnBecause: null, by, recordedAt: at },
    };
  });
}

/** Takes thresholds back: what held before them holds again. Throws INVALID, NOT_FOUND or CONFLICT. */
export function withdrawRuleSet(context: Context, input: WithdrawRuleSetInput): Promise<string> {
  const withdrawnBecause = entryText('reason', input.reason);
  return write(context, 'withdrawVerdictRules', input, input.id, (known) => {
    if (known === null || known.state === 'WITHDRAWN') throw new NotFoundError('notFound', { field: 'id' });
    mustBeSeen(known, input.expectedVersion);
    return { kind: ruleSetFact, id: input.id, props: { state: 'WITHDRAWN', withdrawnBecause } };
  });
}
