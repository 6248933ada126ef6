import { text } from './import.text.ts';

/** 20 MB, as the server's limit is. */
const maxBytes = 20_000_000;

const known: ReadonlySet<string> = new Set(['csv', 'tsv', 'txt', 'xlsx', 'json', 'jsonl', 'ndjson']);

/** A file's size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Why a file cannot be imported, told before it is uploaded; null when it may be. The server looks at its contents. */
export function fileFault({ name, size }: { readonly name: string; readonly size: number }): string | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === 'xls') return text.wrongType.xls;
  if (extension === 'xlsm') return text.wrongType.xlsm;
  if (extension === undefined || !known.has(extension)) return text.wrongType.other(name);
  if (size > maxBytes) return text.tooLarge(sizeWords(size));
  return size === 0 ? text.empty : null;
}
