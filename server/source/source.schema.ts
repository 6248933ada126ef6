import { builder } from '../platform/api/builder.ts';
import { staleToday } from './age-limits.ts';
import type { SourceRow } from './source.types.ts';

export const SourceType = builder.objectRef<SourceRow>('Source').implement({
  description: 'Where a fact comes from.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    file: t.exposeString('file', { nullable: true }),
    section: t.exposeString('section', { nullable: true }),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    issuer: t.exposeString('issuer', { nullable: true }),
    date: t.expose('date', { type: 'Date', nullable: true }),
  }),
});

/** The field that marks information that is older than its kind may be (陈旧). */
export function staleField<Row>(kind: (row: Row) => string, asOf: (row: Row) => string | null) {
  return {
    nullable: true,
    description: 'Older than its kind may be (陈旧); null: its day is not known.',
    resolve: (row: Row) => staleToday(kind(row), asOf(row)),
  } as const;
}
