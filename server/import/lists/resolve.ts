import { said } from '../../platform/kernel/language.ts';
import type { Problem } from '../import.types.ts';
import { told } from '../told.rules.ts';
import { Found, type References } from './list-kind.ts';
import type { Hit, KnownThings, Reference } from './references.ts';

/** What the references of a row mean, or why it cannot be taken. */
export interface Resolution {
  readonly found: Found;
  readonly marks: readonly string[];
  readonly rejected: readonly Problem[];
  readonly conflicts: readonly Problem[];
  /** Things that the row needs from other rows of the file. */
  readonly needs: readonly { readonly id: string; readonly reference: Reference }[];
}

/** The problem of a reference to what is not there. */
export function missing(number: number, { column, value, what }: Reference): Problem {
  return { row: number, column, value, reason: told('noSuch', { what }), fix: told('noSuchFix', { what }) };
}

function ambiguous(number: number, { column, value, what }: Reference, hits: readonly Hit[]): Problem {
  const some = hits.slice(0, 5).map(({ name }) => name);
  const names = said(some.map((name) => `“${name}”`).join('、'), some.map((name) => `"${name}"`).join(', '));
  const reason = told('ambiguous', { count: hits.length, what, names, more: hits.length > 5 ? '…' : '' });
  return { row: number, column, value, reason, fix: told('ambiguousFix') };
}

/** Holds the references of a row against what is known. */
export function resolve(number: number, references: References, known: KnownThings): Resolution {
  const hits = new Map<string, readonly Hit[]>();
  const marks: string[] = [];
  const rejected: Problem[] = [];
  const conflicts: Problem[] = [];
  const needs: { readonly id: string; readonly reference: Reference }[] = [];
  for (const [part, reference] of Object.entries(references)) {
    if (reference === null) continue;
    const resolved = known.resolve(reference);
    if (resolved.kind === 'one') {
      hits.set(part, [resolved.hit]);
      if (resolved.by === 'codeName' && reference.keys.length > 1) marks.push('codeByName');
      if (resolved.introduced && !reference.optional) needs.push({ id: resolved.hit.id, reference });
    } else if (reference.optional) {
      if (resolved.kind === 'many') hits.set(part, resolved.hits);
    } else if (resolved.kind === 'none') {
      rejected.push(missing(number, reference));
      marks.push(`unknown:${part}`);
    } else {
      conflicts.push(ambiguous(number, reference, resolved.hits));
      marks.push(`ambiguous:${part}`);
    }
  }
  return { found: new Found(hits), marks, rejected, conflicts, needs };
}
