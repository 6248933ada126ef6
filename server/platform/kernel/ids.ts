import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** Joins the keys of a relation's ends into its id; the parts never contain the separator. */
export function relationId(...parts: readonly string[]): string {
  return parts.join('~');
}

/** SHA-256 of a text or of bytes, as lower-case hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** 96 bits of the SHA-256 of a text in 16 characters (letters, digits, `-` and `_`): the key of what only a text names. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

/** A token of 256 random bits, safe in addresses and cookies. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A fresh id for a thing that no file names: a batch, a job, a request. */
export function freshId(prefix: string): string {
  return `${prefix}-${randomUUID()}`;
}
