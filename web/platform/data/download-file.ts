import { requestHeaders } from './request-headers.ts';
import { saveFile } from './save-file.ts';

export type Downloaded = { readonly status: 'done' } | { readonly status: 'failed'; readonly message: string | null };

function messageOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('message' in value)) return null;
  return typeof value.message === 'string' ? value.message : null;
}

/** Asks for a file that depends on more than an address can carry, and hands it to the browser to keep. */
export async function downloadFile(path: string, body: unknown, name: string): Promise<Downloaded> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { ...requestHeaders, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    });
    if (!response.ok) return { status: 'failed', message: messageOf(await response.json().catch(() => null)) };
    saveFile(await response.blob(), name);
    return { status: 'done' };
  } catch {
    return { status: 'failed', message: null };
  }
}
