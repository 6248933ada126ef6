import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Matrix } from '../../server/targeting/complexity.rules.ts';

const folder = join(process.env['LIANTU_TEST_DATA'] ?? '../shared', 'data/reference');
const input = 'eci_input_world_trade.csv';

/** Whether the table of trade that methods of complexity are held against is here. */
export const tradeAtHand = existsSync(join(folder, input));

/** The rows of a reference file after its head; none where it is not here. */
export function rowsOf(name: string): readonly (readonly string[])[] {
  if (!tradeAtHand) return [];
  const [, ...lines] = readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(','));
}

interface Trade {
  readonly counts: Matrix;
  readonly countryAt: ReadonlyMap<string, number>;
  readonly productAt: ReadonlyMap<string, number>;
}

const placesOf = (names: readonly string[]) => new Map([...new Set(names)].sort().map((name, at) => [name, at]));

/** Trade of countries in products, as a table of countries by products. */
export function tradeOf(): Trade {
  const rows = rowsOf(input);
  const countryAt = placesOf(rows.map(([country = '']) => country));
  const productAt = placesOf(rows.map(([, product = '']) => product));
  const counts = [...countryAt.keys()].map(() => new Float64Array(productAt.size));
  for (const [country = '', product = '', value] of rows) {
    const row = counts[countryAt.get(country) ?? -1];
    const column = productAt.get(product);
    if (row && column !== undefined) row[column] = Number(value);
  }
  return { counts, countryAt, productAt };
}
