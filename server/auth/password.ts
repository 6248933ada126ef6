import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { InvalidError } from '../platform/kernel/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { said } from '../platform/kernel/language.ts';
import { WorkQueue } from './work-queue.ts';

// OWASP Password Storage Cheat Sheet, scrypt: N = 2^17, r = 8, p = 1 (128 MiB for each evaluation).
const cost = { ln: 17, r: 8, p: 1 } as const;
const keyBytes = 32;
const saltBytes = 16;
const minLength = 8;
const maxLength = 256;
const phc = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,})\$([A-Za-z0-9+/]{16,})$/;
const nobodysSalt = randomBytes(saltBytes);
const nobodysKey = randomBytes(keyBytes);

// Two evaluations hold 256 MiB: one queue for the whole process.
const queue = new WorkQueue({ atOnce: 2, waiting: 50 });

interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

function derive(password: string, salt: Uint8Array, bytes: number, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln;
  // Node's default of 32 MiB refuses this cost; scrypt needs 128·N·r bytes and a little more.
  const options = { N, r, p, maxmem: 2 * 128 * N * r };
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  return promise;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '');

/** Throws INVALID unless a new password has 8 to 256 characters. */
export function checkPasswordPolicy(password: string): void {
  const length = [...password].length;
  if (length < minLength) throw new InvalidError('passwordWeak', { field: 'password', params: { min: minLength } });
  if (length > maxLength) {
    throw new InvalidError('textTooLong', {
      field: 'password',
      params: { field: said('密码', 'Password'), max: maxLength, length },
    });
  }
}

/** The PHC string to keep for a password; throws TooManyRequests when the queue is full. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await queue.run(() => derive(password, salt, keyBytes, cost));
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${base64(salt)}$${base64(key)}`;
}

/**
 * Whether a password belongs to a kept PHC string. Null, an account that is not there, takes the same time and is
 * false. Throws TooManyRequests when the queue is full.
 */
export async function verifyPassword(password: string, kept: string | null): Promise<boolean> {
  if (kept === null) {
    const key = await queue.run(() => derive(password, nobodysSalt, keyBytes, cost));
    return timingSafeEqual(key, nobodysKey);
  }
  const parts = phc.exec(kept);
  invariant(parts, 'the kept password is no scrypt PHC string');
  const [, ln, r, p, salt = '', expected = ''] = parts;
  const expectedKey = Buffer.from(expected, 'base64');
  const keptCost = { ln: Number(ln), r: Number(r), p: Number(p) };
  const key = await queue.run(() => derive(password, Buffer.from(salt, 'base64'), expectedKey.length, keptCost));
  return timingSafeEqual(key, expectedKey);
}
