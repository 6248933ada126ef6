import { builder } from '../platform/api/builder.ts';
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
