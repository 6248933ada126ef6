import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const name = 'sid';
const attributes = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

/** The token that a request carries. */
export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, name);
}

/** Gives the browser a token until it is closed; `secure` keeps it off plain http. */
export function writeSessionCookie(c: Context, token: string, secure: boolean): void {
  setCookie(c, name, token, { ...attributes, secure });
}

/** Takes the token back. */
export function clearSessionCookie(c: Context, secure: boolean): void {
  deleteCookie(c, name, { ...attributes, secure });
}
