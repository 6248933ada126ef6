import { policyLockRule, policyLockStoredRule } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Props } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { policyRuleFact } from './policy.facts.ts';
import { checkedDraft, mustBeIn, mustBeProven, mustBeSecond, publishedText } from './rule-store.ts';
import type { StoredRuleRow } from './rule-store.types.ts';
import { declarations } from './shipped-policies.ts';

type Given<T> = T | null | undefined;

export interface SaveRuleInput {
  readonly clientMutationId: string;
  /** Null: a new rule. */
  readonly id?: Given<string>;
  readonly expectedVersion?: Given<number>;
  readonly clauseId: string;
  readonly definition: string;
  readonly examples: string;
  readonly namedFirm?: Given<boolean>;
  readonly tiedToTax?: Given<boolean>;
}

export const ruleSteps = ['SUBMIT', 'APPROVE', 'SEND_BACK', 'RETIRE', 'REOPEN'] as const;

export interface StepRuleInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly step: (typeof ruleSteps)[number];
  /** Of what is sent back or retired. */
  readonly reason?: Given<string>;
}

/** What takes the right to approve. */
const deciding: readonly StepRuleInput['step'][] = ['APPROVE', 'SEND_BACK'];

const longestReason = 300;

/** A text that must say something. Throws INVALID. */
export function neededText(field: string, name: ReturnType<typeof said<string>>, given: Given<string>): string {
  const text = given?.trim() ?? '';
  if (text !== '' && [...text].length <= longestReason) return text;
  const detail = said(`须有 1 到 ${longestReason} 个字`, `it has 1 to ${longestReason} characters`);
  throw new InvalidError('valueInvalid', { field, params: { field: name, detail } });
}

function mustBeSeen({ version, editedBy: by, editedAt: at }: StoredRuleRow, expectedVersion: Given<number>): void {
  if (version === expectedVersion) return;
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params: { by, at } });
}

/**
 * Saves what is being worked on of a rule, as a draft; what was approved before stays in force until this is approved.
 * Throws INVALID naming the place in the rule, NOT_FOUND or CONFLICT.
 */
export function saveRule(context: Context, input: SaveRuleInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'savePolicyRule', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const id = input.id ?? `own-${sha256(stamp.batchId).slice(0, 12)}`;
    const { clauseId, definition, examples } = input;
    checkedDraft({ definition, examples }, { id, clause: clauseId }, declarations());
    const [row] = await tx.run(policyLockRule, { clauseId, id });
    if (!row) throw new NotFoundError('notFound', { field: 'clauseId' });
    const { documentId, regionId, rule } = row.locked;
    if (rule) mustBeSeen(rule, input.expectedVersion);
    else if (input.id) throw new NotFoundError('notFound', { field: 'id' });
    const { by, at } = stamp;
    const props: Props = {
      ...{ documentId, regionId, clauseId, definition, examples, state: 'DRAFT', editedBy: by, editedAt: at },
      ...{ namedFirm: input.namedFirm ?? null, tiedToTax: input.tiedToTax ?? null, sentBackBecause: null },
      ...(rule ? {} : { author: by, createdAt: at }),
    };
    await saveFacts(tx, [{ kind: policyRuleFact, id, props }], stamp);
    return id;
  });
}

const reasonName = said('理由', 'Reason');

function stepped(rule: StoredRuleRow, { step, reason }: StepRuleInput, { by, at }: { by: string; at: string }): Props {
  switch (step) {
    case 'SUBMIT':
      mustBeIn(rule, 'DRAFT');
      mustBeProven(rule, declarations());
      return { state: 'PENDING', sentBackBecause: null };
    case 'APPROVE':
      mustBeIn(rule, 'PENDING');
      mustBeSecond(rule, by);
      mustBeProven(rule, declarations());
      return { state: 'PUBLISHED', inForce: publishedText(rule), approvedBy: by, approvedAt: at, retiredBecause: null };
    case 'SEND_BACK':
      mustBeIn(rule, 'PENDING');
      return { state: 'DRAFT', sentBackBecause: neededText('reason', reasonName, reason) };
    case 'RETIRE':
      mustBeIn(rule, 'DRAFT', 'PENDING', 'PUBLISHED');
      return { state: 'RETIRED', retiredBecause: neededText('reason', reasonName, reason) };
    case 'REOPEN':
      mustBeIn(rule, 'RETIRED');
      return { state: 'DRAFT', inForce: null };
  }
}

/**
 * Hands a rule in, approves it (never by who wrote or edited it last), sends it back, takes it out of use, or works on it
 * again. Throws INVALID, FORBIDDEN, NOT_FOUND or CONFLICT.
 */
export function stepRule(context: Context, input: StepRuleInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'stepPolicyRule', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [row] = await tx.run(policyLockStoredRule, { id: input.id });
    if (!row) throw new NotFoundError('notFound', { field: 'id' });
    mustBeSeen(row.rule, input.expectedVersion);
    const decides = deciding.includes(input.step) || (input.step === 'RETIRE' && row.rule.inForce !== null);
    if (decides && !context.permissions.has('policy.approve')) throw new ForbiddenError();
    const props = stepped(row.rule, input, stamp);
    await saveFacts(tx, [{ kind: policyRuleFact, id: input.id, props }], stamp);
    return input.id;
  });
}
