import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { DomainError, type ErrorCode, type ErrorDetails } from '../kernel/errors.ts';
import { languageOf } from '../kernel/language.ts';
import type { Log } from '../kernel/log.ts';
import { type MessageKey, message } from '../kernel/messages.ts';
import type { HttpEnv } from './env.ts';

const statuses = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
} as const satisfies Record<ErrorCode, number>;

/** A refusal for asking too often: 429 with Retry-After, the code stays UNAVAILABLE. */
export class TooManyRequests extends DomainError {
  readonly retryAfterSeconds: number;

  constructor(key: MessageKey, retryAfterSeconds: number, details: ErrorDetails = {}) {
    super('UNAVAILABLE', key, details);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const spokenBy = (c: Context<HttpEnv>) => languageOf(c.req.header('accept-language'));

function domainResponse(c: Context<HttpEnv>, error: DomainError): Response {
  const told = error.messageIn(spokenBy(c));
  const body = { code: error.code, message: told, ...(error.field === null ? {} : { field: error.field }) };
  if (error instanceof TooManyRequests) return c.json(body, 429, { 'retry-after': `${error.retryAfterSeconds}` });
  return c.json(body, statuses[error.code]);
}

/** The one place where an error becomes a response: causes go to the log under the request's id, never to the caller. */
export function errorHandler(log: Log): ErrorHandler<HttpEnv> {
  return (error, c) => {
    const requestId = c.var.requestId;
    if (error instanceof DomainError) {
      if (error.cause !== undefined) log.warn({ requestId, err: error, code: error.code }, 'request failed');
      return domainResponse(c, error);
    }
    log.error({ requestId, err: error }, 'request failed');
    return c.json({ code: 'INTERNAL', message: message('internal', { requestId }, spokenBy(c)) }, 500);
  };
}

/** Unknown addresses answer in JSON. */
export const notFoundHandler: NotFoundHandler<HttpEnv> = (c) =>
  c.json({ code: 'NOT_FOUND', message: message('notFound', {}, spokenBy(c)) }, 404);
