/** 元 of an amount written in 万元 with at most two places; undefined: it is no amount. */
export function yuanFrom(tenThousands: string): string | undefined {
  const found = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(tenThousands.trim().replaceAll(/[,，]/g, ''));
  if (!found) return undefined;
  const [, whole = '', part = ''] = found;
  return `${BigInt(whole) * 10_000n + BigInt(part.padEnd(2, '0')) * 100n}`;
}

/** An amount in 元 written in 万元, exactly. */
export function tenThousandsFrom(yuan: string): string {
  const [whole = '0', part = ''] = yuan.split('.');
  const digits = `${whole.padStart(5, '0')}${part}`;
  const at = whole.padStart(5, '0').length - 4;
  const rest = digits.slice(at).replace(/0+$/, '');
  return rest === '' ? digits.slice(0, at) : `${digits.slice(0, at)}.${rest}`;
}
