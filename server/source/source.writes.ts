import type { Fact } from '../platform/facts/fact-kind.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import { claimFact } from './source.facts.ts';

export interface RivalValue {
  /** Name of the fact's kind and its id, as in its history. */
  readonly factId: string;
  readonly field: string;
  readonly value: string;
  readonly sourceId: string;
}

/** A rival value, open until a person decides; the same value from the same source is one claim. */
export function claimOf({ factId, field, value, sourceId }: RivalValue): Fact {
  const id = `${factId}:${field}:${sha256(JSON.stringify([value, sourceId])).slice(0, 16)}`;
  return { kind: claimFact, id, props: { factId, field, value, sourceIds: [sourceId], asOf: null, state: 'OPEN' } };
}
