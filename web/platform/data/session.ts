import { requestHeaders } from './request-headers.ts';

const headers = { ...requestHeaders, 'content-type': 'application/json' };

export type SignInResult = 'ok' | 'refused' | 'busy' | 'offline';

/** Opens a session; 'refused' when name or password are wrong, 'busy' when the server cannot decide now. */
export async function signIn(username: string, password: string): Promise<SignInResult> {
  try {
    const response = await fetch('/auth/login', {
      method: 'POST',
      headers,
      body: JSON.stringify({ username, password }),
      credentials: 'same-origin',
    });
    if (response.ok) return 'ok';
    return response.status === 401 || response.status === 400 ? 'refused' : 'busy';
  } catch {
    return 'offline';
  }
}

/** Ends the session; true when the server confirmed it. */
export async function signOut(): Promise<boolean> {
  try {
    const response = await fetch('/auth/logout', { method: 'POST', headers, credentials: 'same-origin' });
    return response.ok || response.status === 401;
  } catch {
    return false;
  }
}

let known = false;

/** Remembers that the server has answered this page as a signed-in user. */
export function noteSession(): void {
  known = true;
}

/** Whether a session was open on this page before: its end is then an expiry, not a first visit. */
export function hadSession(): boolean {
  return known;
}
