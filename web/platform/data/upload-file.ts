import { requestHeaders } from './request-headers.ts';

export type Uploaded =
  | { readonly status: 'done'; readonly id: string }
  | { readonly status: 'failed'; readonly code: string | null; readonly message: string | null };

function textAt(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : null;
}

/** Sends a file to the server, which keeps it for imports unless another address says for what; OFFLINE: not reached. */
export async function uploadFile(file: File, path = '/files'): Promise<Uploaded> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        ...requestHeaders,
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
      credentials: 'same-origin',
    });
    const answer: unknown = await response.json().catch(() => null);
    const id = textAt(answer, 'id');
    if (response.ok && id !== null) return { status: 'done', id };
    const code = response.status === 413 ? 'TOO_LARGE' : textAt(answer, 'code');
    return { status: 'failed', code, message: textAt(answer, 'message') };
  } catch {
    return { status: 'failed', code: 'OFFLINE', message: null };
  }
}
