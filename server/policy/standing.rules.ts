import type { DocumentRow, Standing } from './policy.types.ts';

type Dated = Pick<DocumentRow, 'id' | 'issued' | 'inForceFrom' | 'inForceTo' | 'supersedes'>;

/** Where a document says nothing of its first day, it is the day of issue. */
const firstDay = ({ inForceFrom, issued }: Dated) => inForceFrom ?? issued;

function holds(document: Dated, day: string): boolean {
  const from = firstDay(document);
  return from !== null && from <= day && (document.inForceTo === null || day <= document.inForceTo);
}

/** Whether a document holds on a day, among the others of its package. */
export function standingOf(document: Dated, others: readonly Dated[], day: string): Standing {
  const from = firstDay(document);
  if (from === null) return 'UNVERIFIED';
  if (day < from) return 'NOT_YET';
  if (document.inForceTo !== null && document.inForceTo < day) return 'EXPIRED';
  const replaced = others.some((other) => other.supersedes === document.id && holds(other, day));
  return replaced ? 'SUPERSEDED' : 'IN_FORCE';
}
