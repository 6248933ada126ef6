import { policyGrantSubject, policyLockGrant } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { compare, rational, zero } from '../platform/kernel/rational.ts';
import { statedSource } from '../source/source.writes.ts';
import { grantAmount } from './grant.rules.ts';
import type { GrantStage } from './grant.types.ts';
import { exchangeRateFact, policyGrantFact } from './policy.facts.ts';
import { bookOf, readPackage } from './policy.reads.ts';
import { neededText } from './rule-store.writes.ts';
import { currencyOf } from './unit.rules.ts';

type Given<T> = T | null | undefined;

export interface RecordGrantInput {
  readonly clientMutationId: string;
  readonly region: string;
  readonly clauseId: string;
  readonly ruleId?: Given<string>;
  readonly output?: Given<string>;
  readonly stage: GrantStage;
  readonly enterpriseId?: Given<string>;
  readonly projectId?: Given<string>;
  /** Where the map has neither firm nor project. */
  readonly name?: Given<string>;
  readonly year: number;
  readonly amount: string;
  readonly unit: string;
  readonly on: string;
  readonly evidence: string;
}

const refusal = (field: string, name: InLanguages<string>, zh: string, en: string) =>
  new InvalidError('valueInvalid', { field, params: { field: name, detail: said(zh, en) } });

const firstYear = 2000;

function mustBePast(on: string): void {
  if (on > dayOf(new Date())) throw new InvalidError('dateInFuture', { field: 'on', params: { value: on } });
}

/** The clause and the cap that an entry names must be there, in its currency. Throws INVALID or NOT_FOUND. */
async function checkPlace(context: Context, { region, clauseId, ruleId, output, unit }: RecordGrantInput) {
  const view = await readPackage(context, { region });
  const clauses = view?.documents.flatMap((document) => document.clauses) ?? [];
  if (!view || !clauses.some(({ id }) => id === clauseId)) throw new NotFoundError('notFound', { field: 'clauseId' });
  if (!ruleId) return;
  const rule = bookOf(view).find((each) => each.rule.id === ruleId)?.rule;
  const known = rule?.clause === clauseId ? rule.outputs[output ?? ''] : undefined;
  const name = said('规则', 'Rule');
  if (!known) throw refusal('ruleId', name, '这一条款没有这条规则或这项结果', 'the clause has no such rule or result');
  if (currencyOf(known.unit) !== currencyOf(unit))
    throw refusal('unit', said('单位', 'Unit'), '与规则支付的币种不同', 'it is not the currency that the rule pays');
}

/** Records what was promised, applied for, approved or paid. Throws INVALID or NOT_FOUND. */
export async function recordGrant(context: Context, input: RecordGrantInput): Promise<string> {
  const evidence = neededText('evidence', said('依据', 'Evidence'), input.evidence);
  const amount = grantAmount(input.amount, input.unit);
  mustBePast(input.on);
  const last = Number(dayOf(new Date()).slice(0, 4)) + 1;
  if (input.year < firstYear || input.year > last)
    throw refusal(
      'year',
      said('年度', 'Year'),
      `须在 ${firstYear} 到 ${last} 之间`,
      `it is from ${firstYear} to ${last}`,
    );
  await checkPlace(context, input);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'recordPolicyGrant', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const { enterpriseId = null, projectId = null } = input;
    const [found] = await tx.run(policyGrantSubject, { enterpriseId, projectId });
    const known = found?.project ?? found?.enterprise ?? null;
    if ((enterpriseId !== null || projectId !== null) && known === null)
      throw new NotFoundError('notFound', { field: projectId === null ? 'enterpriseId' : 'projectId' });
    const name = known ?? neededText('name', said('企业或项目', 'Firm or project'), input.name);
    const key = projectId ? `project:${projectId}` : enterpriseId ? `enterprise:${enterpriseId}` : `name:${name}`;
    const source = statedSource(evidence, stamp.by, input.on);
    const id = `grant-${sha256(stamp.batchId).slice(0, 16)}`;
    const { clauseId, stage, year, unit, on, region: regionId } = input;
    const props = {
      ...{ regionId, clauseId, ruleId: input.ruleId ?? null, output: input.ruleId ? (input.output ?? null) : null },
      ...{ stage, subjectKey: key, subjectName: name, year, amount, unit, on, evidence, by: stamp.by },
      ...{ recordedAt: stamp.at, state: 'CONFIRMED', withdrawnBecause: null, sourceIds: [source.id], asOf: on },
    };
    await saveFacts(tx, [source, { kind: policyGrantFact, id, props }], stamp);
    return regionId;
  });
}

export interface WithdrawGrantInput {
  readonly clientMutationId: string;
  readonly region: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Takes an entry of the ledger back; it stays in the history. Throws INVALID, NOT_FOUND or CONFLICT. */
export function withdrawGrant(context: Context, input: WithdrawGrantInput): Promise<string> {
  const withdrawnBecause = neededText('reason', said('理由', 'Reason'), input.reason);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'withdrawPolicyGrant', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [known] = await tx.run(policyLockGrant, { id: input.id });
    if (known?.state !== 'CONFIRMED') throw new NotFoundError('notFound', { field: 'id' });
    const { version, by, at } = known;
    if (version !== input.expectedVersion)
      throw new ConflictError('versionConflict', { field: 'expectedVersion', params: { by, at } });
    const props = { state: 'WITHDRAWN', withdrawnBecause };
    await saveFacts(tx, [{ kind: policyGrantFact, id: input.id, props }], stamp);
    return input.region;
  });
}

export interface RecordRateInput {
  readonly clientMutationId: string;
  readonly region: string;
  readonly on: string;
  /** Yuan for one dollar. */
  readonly rate: string;
  readonly source: string;
}

const ratePattern = /^\d{1,3}(\.\d{1,6})?$/;

/** Records the rate of a day from a source; said again from there it takes the place of what was said. Throws INVALID. */
export function recordRate(context: Context, input: RecordRateInput): Promise<string> {
  const title = neededText('source', said('依据', 'Source'), input.source);
  mustBePast(input.on);
  const rate = input.rate.trim();
  if (!ratePattern.test(rate) || compare(rational(rate), zero) === 0)
    throw refusal(
      'rate',
      said('汇率', 'Rate'),
      '应为大于零的数，最多六位小数，如 7.1234',
      'it is above zero, such as 7.1234',
    );
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'recordExchangeRate', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const source = statedSource(title, stamp.by, input.on);
    const signed = { by: stamp.by, recordedAt: stamp.at, state: 'CONFIRMED', sourceIds: [source.id], asOf: input.on };
    const props = { pair: 'USD/CNY', on: input.on, rate, source: title, ...signed };
    const id = `USD-CNY~${input.on}~${sha256(title).slice(0, 8)}`;
    const fact: Fact = { kind: exchangeRateFact, id, props };
    await saveFacts(tx, [source, fact], stamp);
    return input.region;
  });
}
