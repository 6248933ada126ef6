import { decimalText } from '../platform/format/decimal.ts';

const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });

/** A decimal as people read it, with thousands apart. */
export const readable = (decimal: string): string => grouped.format(Number(decimal));

/** An area without what nobody reads in a total. */
export const roughly = (decimal: string): string => whole.format(Number(decimal));

/** An amount of 元 in 万元. */
export const tenThousands = (amount: string): string => grouped.format(Number(amount) / 10_000);

/** A share in percent. */
export const percent = (share: number): string => `${decimalText(share * 100, 1)}%`;
