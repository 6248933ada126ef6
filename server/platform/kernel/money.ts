import { fromScaled, toScaled } from './decimal.ts';

export interface Money {
  /** Integer fen (1/100 of the currency's unit): exact, and inside JavaScript's safe integers up to 90 trillion 元. */
  readonly fen: bigint;
  /** ISO 4217; an amount is never converted without a dated rate. */
  readonly currency: string;
}

/** Reads a decimal string of 元 (or another currency's unit) into fen; throws INVALID on more than two places. */
export function moneyFrom(amount: string, currency = 'CNY'): Money {
  return { fen: toScaled(amount, 2), currency };
}

/** The decimal string of 元 for an amount in fen. */
export function moneyText(money: Money): string {
  return fromScaled(money.fen, 2);
}
