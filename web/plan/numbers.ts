/** 万元 and 亩 to a tenth, without a tail of zeros. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** With its sign. */
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${tenth(value)}`;
