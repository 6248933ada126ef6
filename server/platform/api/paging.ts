import { InvalidError } from '../kernel/errors.ts';
import { limits } from './limits.ts';

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The size of a page; throws INVALID below 1 or above the limit. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? limits.defaultFirst;
  if (size < 1 || size > limits.first) {
    throw new InvalidError('pageSize', { field: 'first', params: { max: limits.first, value: size } });
  }
  return size;
}

/** An opaque cursor for a place in an order. */
export function cursorOf(order: string): string {
  return Buffer.from(`1:${order}`, 'utf8').toString('base64url');
}

/** The place that a cursor names; throws INVALID when it is not one of ours. */
export function placeOf(after: string | null | undefined): string | null {
  if (after === null || after === undefined) return null;
  const text = Buffer.from(after, 'base64url').toString('utf8');
  if (!text.startsWith('1:') || cursorOf(text.slice(2)) !== after)
    throw new InvalidError('cursorInvalid', { field: 'after' });
  return text.slice(2);
}

export interface Connection<Row> {
  readonly edges: readonly Edge<Row>[];
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

/** A relay connection of one page, cut from rows that carry their place in the order. */
export function connectionOf<Row extends { readonly order: string }>(
  page: { readonly total: number; readonly rows: readonly Row[] },
  size: number,
  after: string | null,
): Connection<Row> {
  const rows = page.rows.slice(0, size);
  const edges = rows.map((node) => ({ cursor: cursorOf(node.order), node }));
  return {
    edges,
    totalCount: page.total,
    pageInfo: {
      hasNextPage: page.rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
