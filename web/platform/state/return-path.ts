/** The address of the sign-in page that leads back to `here` afterwards. */
export function signInPath(here: string, expired: boolean): string {
  const query = new URLSearchParams();
  if (here !== '/') query.set('next', here);
  if (expired) query.set('expired', '1');
  const text = query.toString();
  return text === '' ? '/sign-in' : `/sign-in?${text}`;
}

/** Where to go after signing in: a path of this site or the start, never another host. */
export function returnPath(next: string | null): string {
  if (next === null || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/';
  return next.startsWith('/sign-in') ? '/' : next;
}
