/** The code of a driver error (such as Neo.ClientError.Security.Unauthorized), empty for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Code and messages of an error and its causes in one line. */
export function errorText(error: unknown): string {
  const parts: string[] = [errorCode(error)];
  for (let at: unknown = error; at instanceof Error && parts.length < 8; at = at.cause) parts.push(at.message);
  return parts.filter((part) => part !== '').join(' ');
}
