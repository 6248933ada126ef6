import { targetingSaveRaisedBy, targetingSaveVisited } from '../../cypher/queries.gen.ts';
import { clueInFact, sellsToFact, signalInFact, signalOfFact } from '../enterprise/enterprise.facts.ts';
import type { FactKind } from '../platform/facts/fact-kind.ts';
import type { AnswerRelation } from './visit.types.ts';

/** Enterprise → region: a firm was called on. */
export const visitedFact: FactKind = { name: 'VISITED', save: targetingSaveVisited };
/** Clue → enterprise: what a firm raised. */
export const raisedByFact: FactKind = { name: 'RAISED_BY', save: targetingSaveRaisedBy };

/** The kind of a relation that an answer made. */
export function answerFact({ type, of }: AnswerRelation): FactKind {
  if (type === 'SELLS_TO') return sellsToFact;
  if (type === 'SIGNAL_OF') return signalOfFact;
  if (type === 'RAISED_BY') return raisedByFact;
  return of === 'Clue' ? clueInFact : signalInFact;
}
