import { builder } from '../platform/api/builder.ts';
import { claimStates } from '../source/claim.rules.ts';
import { originOf } from '../source/origin.rules.ts';
import { SourceType, staleField } from '../source/source.schema.ts';
import type { SourceRow } from '../source/source.types.ts';
import type { ClaimRow, FieldOriginRow } from './enterprise.types.ts';

const ClaimStateType = builder.enumType('ClaimState', { values: claimStates });

type OriginWithSources = FieldOriginRow & { readonly sources: readonly SourceRow[] };

/** Day of the newest of these sources; null when none has a date. */
function newest(sources: readonly SourceRow[]): string | null {
  return (
    sources
      .map(({ date }) => date ?? '')
      .sort()
      .at(-1) || null
  );
}

export const FieldOriginType = builder.objectRef<OriginWithSources>('FieldOrigin').implement({
  description: 'Where the value of a field comes from, who entered it and who confirmed it; null is not recorded.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    field: t.exposeString('field'),
    sources: t.field({
      type: [SourceType],
      resolve: ({ sources, sourceIds }) => sources.filter(({ id }) => sourceIds.includes(id)),
    }),
    row: t.exposeInt('row', { nullable: true, description: 'Row of the list that says so.' }),
    enteredBy: t.exposeString('enteredBy', { nullable: true }),
    enteredAt: t.expose('enteredAt', { type: 'DateTime', nullable: true }),
    batchId: t.exposeString('batchId', { nullable: true }),
    stale: t.boolean(
      staleField<OriginWithSources>(
        ({ field }) => field,
        ({ sources, sourceIds }) => newest(sources.filter(({ id }) => sourceIds.includes(id))),
      ),
    ),
    confirmed: t.exposeBoolean('confirmed'),
    confirmedBy: t.exposeString('confirmedBy', { nullable: true }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true }),
  }),
});

export const ClaimType = builder.objectRef<ClaimRow>('Claim').implement({
  description: 'A value that another source gives for a field of a fact.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    field: t.exposeString('field'),
    value: t.exposeString('value'),
    label: t.exposeString('label', { nullable: true, description: 'The value in words, where it is an id.' }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    state: t.expose('state', { type: ClaimStateType }),
    reason: t.exposeString('reason', { nullable: true }),
    decidedBy: t.exposeString('decidedBy', { nullable: true }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    row: t.int({ nullable: true, resolve: ({ fieldSources, field }) => originOf(fieldSources, field)?.row ?? null }),
    enteredBy: t.exposeString('enteredBy', { nullable: true }),
    enteredAt: t.expose('enteredAt', { type: 'DateTime', nullable: true }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});
