/** The text of a file in UTF-8 or, failing that, GB18030; null when it is neither or no text. */
export async function readText(file: File): Promise<string | null> {
  const bytes = await file.arrayBuffer();
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return null;
}
