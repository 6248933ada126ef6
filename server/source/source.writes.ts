import type { Fact } from '../platform/facts/fact-kind.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import { type ClaimState, claimId, type RivalValue } from './claim.rules.ts';
import { originText } from './origin.rules.ts';
import { claimFact, sourceFact } from './source.facts.ts';

export interface ClaimDecision {
  readonly state: ClaimState;
  readonly reason: string;
  readonly decidedBy: string;
}

/** A rival value as a fact, open unless somebody decided; said again it changes nothing, whatever was decided. */
export function claimOf(rival: RivalValue, decision: ClaimDecision | null = null): Fact {
  const { factId, field, value, sourceId, row } = rival;
  const props = {
    ...{ factId, field, value, sourceIds: [sourceId], asOf: null },
    fieldSources: [originText({ field, sourceId, row })],
    ...decision,
  };
  return { kind: claimFact, id: claimId(rival), props };
}

/** A decision about a claim that is there. */
export function claimDecided(id: string, { state, reason, decidedBy }: ClaimDecision): Fact {
  return { kind: claimFact, id, props: { state, reason, decidedBy } };
}

/** A document that is a source as a whole. */
export function documentSource(id: string, { title, issuer }: { title: string; issuer: string }): Fact {
  return { kind: sourceFact, id, props: { documentId: id, title, issuer } };
}

/** What a person names as the source of a value: a page, a licence, a call. The same words of one day are one source. */
export function statedSource(title: string, by: string, day: string): Fact {
  const id = `entry-${sha256(JSON.stringify([title, by, day])).slice(0, 16)}`;
  const props = { documentId: id, title, file: null, section: null, issuer: by, date: day };
  return { kind: sourceFact, id, props };
}
