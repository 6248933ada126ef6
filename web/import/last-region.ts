const key = 'liantu.import.region';

/** The district of the last import from this browser; null when none, or when storage is forbidden. */
export function lastRegion(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers the district for the next import. */
export function rememberRegion(code: string): void {
  try {
    localStorage.setItem(key, code);
  } catch {
    return;
  }
}
