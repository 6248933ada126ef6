import { targetingLockVisit, targetingLockVisited } from '../../cypher/queries.gen.ts';
import {
  clueFact,
  clueInFact,
  sellsToFact,
  signalFact,
  signalInFact,
  signalOfFact,
} from '../enterprise/enterprise.facts.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { ForbiddenError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId, shortHash } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { citing } from '../source/origin.rules.ts';
import { statedSource } from '../source/source.writes.ts';
import { entryDay } from './entry.rules.ts';
import { mustBeSeen } from './entry.writes.ts';
import { optionalText, requiredText } from './reserve.rules.ts';
import { districtOf } from './reserve.writes.ts';
import { firmOf } from './reserve-firm.writes.ts';
import { answerFact, raisedByFact, visitedFact } from './visit.facts.ts';
import { type CheckedAnswer, checkAnswers, questionNames, signalKinds, type VisitAnswer } from './visit.rules.ts';
import type { LockedFirm } from './visit.types.ts';

type Given<T> = T | null | undefined;

export interface VisitInput {
  readonly clientMutationId: string;
  readonly enterpriseId: string;
  readonly on: string;
  readonly who: string;
  readonly text?: Given<string>;
  readonly answers: readonly VisitAnswer[];
}

interface Visit {
  readonly firm: LockedFirm;
  readonly district: string;
  readonly on: string;
  readonly source: Fact;
  readonly stamp: Stamp;
}

/** Who supplies whom, by the words of the firm; what a list said already is confirmed and keeps its source. */
async function supplyFact(tx: WriteTransaction, answer: CheckedAnswer, visit: Visit): Promise<Fact> {
  const { firm, source, stamp, on } = visit;
  const other = await firmOf(tx, answer.firm ?? {}, { source, stamp });
  if (other === firm.id) {
    const detail = said('不能是企业自己', 'a firm does not supply itself');
    throw new InvalidError('valueInvalid', { field: 'answers', params: { field: questionNames[answer.kind], detail } });
  }
  const [from, to] = answer.kind === 'SUPPLIER' ? [other, firm.id] : [firm.id, other];
  const what = answer.text;
  const id = what === null ? relationId(from, to) : relationId(from, to, shortHash(what));
  const known = firm.supplies.find((each) => each.id === id);
  // A source alone is no change to what is said, so visits are named beside the sources.
  const visitIds = citing(known?.visitIds ?? [], source.id);
  const sourceIds = citing(known?.sourceIds ?? [], source.id);
  return {
    kind: sellsToFact,
    id,
    from,
    to,
    props: { what, origin: '走访', asOf: on, state: 'CONFIRMED', sourceIds, visitIds },
  };
}

function signalFacts({ kind, text, amountText, amountFen }: CheckedAnswer, visit: Visit): readonly Fact[] {
  const { firm, district, on, source } = visit;
  const filed = kind === 'SPACE' ? signalKinds.SPACE : signalKinds.EXPANSION;
  const id = `signal-${shortHash(JSON.stringify([source.id, filed, text]))}`;
  const sourceIds = [source.id];
  const nothing = { stage: null, note: null, url: null };
  const props = { name: text, on, kind: filed, amountText, amountFen, ...nothing, origin: '走访', asOf: on, sourceIds };
  const relation = { state: 'CONFIRMED', sourceIds };
  return [
    { kind: signalFact, id, props },
    { kind: signalOfFact, id: relationId(id, firm.id), from: id, to: firm.id, props: relation },
    { kind: signalInFact, id: relationId(id, district), from: id, to: district, props: relation },
  ];
}

function clueFacts({ text }: CheckedAnswer, { firm, district, on, source }: Visit): readonly Fact[] {
  const category = '企业诉求';
  const id = `clue-${shortHash(JSON.stringify([source.id, category, text]))}`;
  const sourceIds = [source.id];
  const relation = { state: 'CONFIRMED', sourceIds };
  return [
    { kind: clueFact, id, props: { name: text, category, note: `${on} 走访${firm.name}`, origin: '走访', sourceIds } },
    { kind: raisedByFact, id: relationId(id, firm.id), from: id, to: firm.id, props: { ...relation, asOf: on } },
    { kind: clueInFact, id: relationId(id, district), from: id, to: district, props: relation },
  ];
}

async function answerFacts(tx: WriteTransaction, answer: CheckedAnswer, visit: Visit): Promise<readonly Fact[]> {
  if (answer.firm !== null) return [await supplyFact(tx, answer, visit)];
  return answer.kind === 'PROBLEM' ? clueFacts(answer, visit) : signalFacts(answer, visit);
}

/**
 * Records a visit to a local firm (走访): every answer becomes a supply relation, a dated signal or a clue that cites the
 * visit, all of them or none. Throws INVALID with question and row, NOT_FOUND.
 */
export function recordVisit(context: Context, input: VisitInput): Promise<string> {
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const on = entryDay(input.on, dayOf(new Date()));
  const who = requiredText('who', input.who);
  const text = optionalText('text', input.text);
  const answers = checkAnswers(input.answers);
  const request = { userId, username, operation: 'recordVisit', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [row] = await tx.run(targetingLockVisit, { id: input.enterpriseId });
    if (!row) throw new NotFoundError('notFound', { field: 'enterpriseId' });
    const { firm } = row;
    if (firm.regionId === null)
      throw new InvalidError('visitNowhere', { field: 'enterpriseId', params: { name: firm.name } });
    const district = districtOf(firm.regionId);
    const source = statedSource(`走访 ${firm.name}（${on}，${who}）`, stamp.by, on);
    const visit = { firm, district, on, source, stamp };
    const facts = [];
    for (const answer of answers) facts.push(...(await answerFacts(tx, answer, visit)));
    const signed = { by: stamp.by, recordedAt: stamp.at };
    const props = {
      on,
      who,
      text,
      sourceId: source.id,
      sourceIds: [source.id],
      asOf: on,
      state: 'CONFIRMED',
      ...signed,
    };
    const id = relationId(firm.id, district, source.id);
    const visited = { kind: visitedFact, id, from: firm.id, to: district, props };
    const once = new Map(facts.map((fact) => [`${fact.kind.name}/${fact.id}`, fact]));
    await saveFacts(tx, [source, visited, ...once.values()], stamp);
    return firm.id;
  });
}

export interface WithdrawVisitInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/**
 * Takes a visit back with what only it said; it stays in the history. By who entered it, or by who may edit chains.
 * Throws INVALID, FORBIDDEN, NOT_FOUND or CONFLICT.
 */
export function withdrawVisit(context: Context, input: WithdrawVisitInput): Promise<string> {
  const withdrawnBecause = requiredText('reason', input.reason);
  const { clientMutationId, ...body } = input;
  const { id: userId, username } = context.viewer;
  const request = { userId, username, operation: 'withdrawVisit', clientMutationId, body };
  return mutateOnce(context.graph, request, async (tx, stamp) => {
    const [row] = await tx.run(targetingLockVisited, { id: input.id });
    if (row?.visit.state !== 'CONFIRMED') throw new NotFoundError('notFound');
    const { visit } = row;
    if (visit.by !== username && !context.permissions.has('chain.edit')) throw new ForbiddenError();
    mustBeSeen({ version: visit.version, by: visit.by, at: visit.recordedAt }, input.expectedVersion);
    const answers = visit.answers.map((answer): Fact => {
      const without = (ids: readonly string[] | null) => (ids ?? []).filter((each) => each !== visit.sourceId);
      const [sourceIds, visitIds] = [without(answer.sourceIds), without(answer.visitIds)];
      const state = visitIds.length > 0 ? 'CONFIRMED' : 'TO_REVIEW';
      const props = sourceIds.length > 0 ? { sourceIds, visitIds, state } : { state: 'REJECTED' };
      return { kind: answerFact(answer), id: answer.id, from: answer.fromId, to: answer.toId, props };
    });
    const ends = { from: visit.enterpriseId, to: visit.regionId };
    const props = { state: 'WITHDRAWN', withdrawnBecause };
    await saveFacts(tx, [{ kind: visitedFact, id: visit.id, ...ends, props }, ...answers], stamp);
    return visit.enterpriseId;
  });
}
