import { z } from 'zod';
import { sourceFact } from '../../source/source.facts.ts';
import type { ImportKind } from '../import.types.ts';

const row = z.strictObject({
  id: z.string().min(1),
  documentId: z.string().min(1),
  title: z.string().min(1),
  file: z.string().nullable(),
  section: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.iso.date().nullable(),
});

export const sourcesKind: ImportKind<z.infer<typeof row>> = {
  name: 'sources',
  title: '依据',
  row,
  sources: () => [],
  facts: ({ id, ...props }) => [{ kind: sourceFact, id, props }],
};
