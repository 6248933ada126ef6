import type { Finding } from './mode.types.ts';

/** Logic of three values: what is unknown decides nothing. */
export const told = (known: boolean | null): Finding => (known === null ? 'UNKNOWN' : known ? 'YES' : 'NO');

export function all(parts: readonly Finding[]): Finding {
  if (parts.includes('NO')) return 'NO';
  return parts.includes('UNKNOWN') ? 'UNKNOWN' : 'YES';
}

export function some(parts: readonly Finding[]): Finding {
  if (parts.includes('YES')) return 'YES';
  return parts.includes('UNKNOWN') ? 'UNKNOWN' : 'NO';
}

export const not = (part: Finding): Finding => (part === 'UNKNOWN' ? part : part === 'YES' ? 'NO' : 'YES');
