import { Neo4jError } from 'neo4j-driver';
import { ConflictError, DomainError } from '../kernel/errors.ts';
import { said } from '../kernel/language.ts';

const timedOut = /TransactionTimedOut|TransactionTerminated|LockClientStopped/;
const tooLarge = /MemoryPoolOutOfMemory|TransactionOutOfMemory|StackOverFlow/;
const poolFull = /^Connection acquisition timed out/;
// EntityNotFound: another transaction removed a count of nothing while this one waited for its lock.
const worthRetrying =
  /^(ServiceUnavailable|SessionExpired)$|DeadlockDetected|LockAcquisitionTimeout|EntityNotFound|LeaderSwitch|NotALeader/;

/** Whether a transaction that failed so may be tried again (safety requirement R2): never for memory or time limits. */
export function isRetryable(error: unknown): boolean {
  return error instanceof Neo4jError && worthRetrying.test(error.code);
}

function domainErrorOf(error: Neo4jError): DomainError | null {
  if (error.code.endsWith('ConstraintValidationFailed')) return new ConflictError('uniqueTaken', { cause: error });
  if (timedOut.test(error.code)) return new DomainError('TOO_LARGE', 'queryTimedOut', { cause: error });
  if (tooLarge.test(error.code)) {
    return new DomainError('TOO_LARGE', 'queryTooComplex', {
      params: { detail: said('内存超限', 'out of memory') },
      cause: error,
    });
  }
  // A full pool has no code of its own; the caller may try again.
  if (poolFull.test(error.message)) return new DomainError('UNAVAILABLE', 'unavailable', { cause: error });
  const lost = /^(ServiceUnavailable|SessionExpired)$|DatabaseUnavailable|DatabaseError|TransientError/;
  return lost.test(error.code) ? new DomainError('UNAVAILABLE', 'unavailable', { cause: error }) : null;
}

/** The one mapping of driver errors: what a user can act on becomes a DomainError, the rest stays as it is. */
export function mapGraphError(error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Neo4jError)) return error;
  return domainErrorOf(error) ?? error;
}
