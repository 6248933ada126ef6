import { DomainError } from '../kernel/errors.ts';

/**
 * Settles with the work, or rejects as soon as the deadline passes or the signal aborts, calling `stop` first.
 * The driver alone can wait for ever on a database that is stopped but still connected.
 */
export async function withDeadline<T>(
  work: Promise<T>,
  limits: { readonly ms: number; readonly signal?: AbortSignal | undefined; readonly stop: () => void },
): Promise<T> {
  const { promise: cut, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new DomainError('UNAVAILABLE', 'queryTimedOut')), limits.ms);
  const onAbort = () => reject(new DomainError('UNAVAILABLE', 'queryTimedOut', { cause: limits.signal?.reason }));
  if (limits.signal?.aborted) onAbort();
  limits.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, cut]);
  } catch (error) {
    limits.stop();
    work.catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
    limits.signal?.removeEventListener('abort', onAbort);
  }
}
