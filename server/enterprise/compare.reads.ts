import { enterpriseCompare } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { type ComparedResult, compareLine, likeQuery, readLines } from './compare.rules.ts';
import { places } from './duplicate.reads.ts';

const mostNear = 8;

/** What the map has of each line of a pasted list: one trip for the whole list. Throws INVALID for a list it cannot take. */
export async function compareList(
  context: Pick<Context, 'graph' | 'viewer'>,
  text: string,
): Promise<readonly ComparedResult[]> {
  const lines = readLines(text);
  const names = places();
  const asked = lines.map(({ number, name, uscc }) => {
    return { number, uscc, text: name === null ? null : likeQuery(name, names) };
  });
  const params = { lines: asked, first: mostNear, viewer: scopeOf(context) };
  const rows = await context.graph.read(enterpriseCompare, params);
  const byNumber = new Map(rows.map(({ number, found }) => [number, found]));
  return lines.map((line) => compareLine(line, byNumber.get(line.number) ?? [], names));
}
