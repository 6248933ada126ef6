import { GraphQLError } from 'graphql';
import { type Area, muText, squareMetresText } from '../kernel/area.ts';
import { isDay, isInstant } from '../kernel/dates.ts';
import { toScaled } from '../kernel/decimal.ts';
import { type MessageKey, message } from '../kernel/messages.ts';
import { type Money, moneyText } from '../kernel/money.ts';
import { builder } from './builder.ts';

function invalid(key: MessageKey, value: unknown): GraphQLError {
  return new GraphQLError(message(key, { value: String(value) }), { extensions: { code: 'INVALID' } });
}

function textOf(value: unknown, key: MessageKey, valid: (text: string) => boolean): string {
  if (typeof value !== 'string' || !valid(value)) throw invalid(key, value);
  return value;
}

function isDecimal(text: string): boolean {
  try {
    toScaled(text, 20);
    return true;
  } catch {
    return false;
  }
}

builder.scalarType('Date', {
  description: 'A day of Asia/Shanghai, YYYY-MM-DD.',
  serialize: (value) => textOf(value, 'dateInvalid', isDay),
  parseValue: (value) => textOf(value, 'dateInvalid', isDay),
});

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601, UTC.',
  serialize: (value) => new Date(textOf(value, 'dateInvalid', isInstant)).toISOString(),
  parseValue: (value) => new Date(textOf(value, 'dateInvalid', isInstant)).toISOString(),
});

builder.scalarType('Decimal', {
  description: 'An exact decimal number as a string, such as "58000000000.00".',
  serialize: (value) => textOf(value, 'decimalInvalid', isDecimal),
  parseValue: (value) => textOf(value, 'decimalInvalid', isDecimal),
});

/** An exact amount in its own currency; never converted without a dated rate. */
export const MoneyType = builder.objectRef<Money>('Money').implement({
  description: 'An exact amount of money in the unit (元) of its own currency.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    amount: t.field({ type: 'Decimal', resolve: (money) => moneyText(money) }),
    currency: t.exposeString('currency'),
  }),
});

/** An area, stored in m² and shown in 亩 too. */
export const AreaType = builder.objectRef<Area>('Area').implement({
  description: 'An area in square metres and in mu (亩, 10000/15 m²).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    squareMetres: t.field({ type: 'Decimal', resolve: (area) => squareMetresText(area) }),
    mu: t.field({ type: 'Decimal', resolve: (area) => muText(area) }),
  }),
});
