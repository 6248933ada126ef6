import type { z } from 'zod';
import { InvalidError } from '../kernel/errors.ts';

/**
 * The query of an export's address as a strict schema reads it; throws INVALID naming the field: a mistyped filter must
 * not export everything.
 */
export function exportQuery<T>(schema: z.ZodType<T>, query: Readonly<Record<string, string>>): T {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? '');
  throw new InvalidError('exportQuery', { field, params: { field } });
}
