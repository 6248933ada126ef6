import type { Language } from './language.ts';
import { type MessageKey, type MessageParams, message } from './messages.ts';

export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'TOO_LARGE',
  'UNAVAILABLE',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDetails {
  readonly field?: string;
  readonly params?: MessageParams;
  readonly cause?: unknown;
}

/** An outcome that a user can act on: it carries a stable code, a text of the dictionary, the field and its parameters. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly key: MessageKey;
  readonly field: string | null;
  readonly params: MessageParams;

  constructor(code: ErrorCode, key: MessageKey, details: ErrorDetails = {}) {
    super(message(key, details.params), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.key = key;
    this.field = details.field ?? null;
    this.params = details.params ?? {};
  }

  messageIn(language: Language): string {
    return message(this.key, this.params, language);
  }
}

export class NotFoundError extends DomainError {
  constructor(key: MessageKey, details: ErrorDetails = {}) {
    super('NOT_FOUND', key, details);
  }
}

export class ForbiddenError extends DomainError {
  constructor(key: MessageKey = 'forbidden', details: ErrorDetails = {}) {
    super('FORBIDDEN', key, details);
  }
}

export class ConflictError extends DomainError {
  constructor(key: MessageKey, details: ErrorDetails = {}) {
    super('CONFLICT', key, details);
  }
}

export class InvalidError extends DomainError {
  constructor(key: MessageKey, details: ErrorDetails = {}) {
    super('INVALID', key, details);
  }
}
