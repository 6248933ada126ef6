const nameLength = 120;

/** A file's base name without control characters and invisible marks, at most 120 characters with its ending kept. */
export function safeFileName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const plain = base.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').trim();
  const characters = [...(/^\.*$/.test(plain) ? '未命名' : plain)];
  if (characters.length <= nameLength) return characters.join('');
  const ending = [...(/\.\w{1,8}$/.exec(plain)?.[0] ?? '')];
  return [...characters.slice(0, nameLength - ending.length), ...ending].join('');
}
