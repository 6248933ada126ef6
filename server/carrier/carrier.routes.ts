import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { limits } from '../platform/api/limits.ts';
import { download, formatOf, formatPattern } from '../platform/export/download.ts';
import { exportQuery } from '../platform/export/export-query.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { need, type SignedInEnv } from '../platform/http/signed-in.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { offersOf, readCarrierBase } from './carrier.reads.ts';
import { carrierKinds, unitKinds, unitStatuses } from './carrier.types.ts';
import { carrierNow } from './carrier-rules.ts';
import { carrierKindWords, statusWords } from './carrier-words.rules.ts';
import { type CarrierFilter, suits, unitPasses } from './filter.rules.ts';
import { listOf } from './list.rules.ts';
import { carrierTable, unitTable } from './unit-sheet.rules.ts';

const exportMs = 20_000;
const exportRows = 20_000;
const word = z.string().min(1).max(limits.textLength);
const number = z.coerce.number().nonnegative();

/** Several names of a list in an address, joined by commas. */
const several = <Name extends string>(names: readonly [Name, ...Name[]]) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(names)));

const listQuery = z.strictObject({
  ...{ region: word, industryId: word.optional(), kinds: several(carrierKinds).optional() },
  ...{ unitKind: z.enum(unitKinds).optional(), statuses: several(unitStatuses).optional() },
  ...{ areaFrom: number.optional(), areaTo: number.optional(), heightFrom: number.optional() },
  ...{ loadFrom: number.optional(), powerFrom: number.optional(), rentTo: number.optional() },
  ...{
    freeBy: z.iso.date().optional(),
    stale: z
      .literal('1')
      .transform(() => true)
      .optional(),
  },
  ...{ carrier: word.optional(), operator: word.optional() },
});

function narrowedBy(filter: CarrierFilter): readonly string[] {
  const { kinds, statuses, areaFrom, areaTo, heightFrom, loadFrom, rentTo, freeBy, stale } = filter;
  return [
    ...(kinds ?? []).map((kind) => carrierKindWords[kind].zh),
    ...(statuses ?? []).map((status) => statusWords[status].zh),
    ...(areaFrom == null ? [] : [`面积不小于 ${areaFrom} ㎡`]),
    ...(areaTo == null ? [] : [`面积不大于 ${areaTo} ㎡`]),
    ...(heightFrom == null ? [] : [`层高不低于 ${heightFrom} 米`]),
    ...(loadFrom == null ? [] : [`荷载不低于 ${loadFrom} kN/㎡`]),
    ...(rentTo == null ? [] : [`租金不高于 ${rentTo} 元/㎡·月`]),
    ...(freeBy == null ? [] : [`${freeBy} 前可用`]),
    ...(stale == null ? [] : ['陈旧或没有日期']),
  ];
}

/** Downloads of the carriers of a region and of their units, narrowed as they are shown. */
export function carrierRoutes(graph: Graph): Hono<SignedInEnv> {
  const read = async (c: Context<SignedInEnv>) => {
    const { viewer } = c.var;
    const { region, carrier, operator, ...filter } = exportQuery(listQuery, c.req.query());
    const asked = { operation: 'export:carriers', user: viewer.username, signal: c.req.raw.signal, readMs: exportMs };
    const base = await readCarrierBase({ viewer, graph: graph.for(asked) }, region);
    if (!base) throw new NotFoundError('notFound');
    const now = { ...carrierNow(), regionName: base.regionName, narrowed: narrowedBy(filter) };
    const file = { format: formatOf(c.req.path), subject: base.regionName, sticky: 1 };
    return { base, carrier, operator, filter, now, file };
  };
  return new Hono<SignedInEnv>()
    .get(`/:file{carriers\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { base, filter, now, file } = await read(c);
      const { rows } = listOf(base, offersOf(base), filter, { ...now, after: null, first: exportRows });
      return download(carrierTable(rows, now), { ...file, plain: 'carriers' });
    })
    .get(`/:file{carrier-units\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { base, carrier, filter, now, file } = await read(c);
      const at = { today: now.today, staleDays: now.rules.staleDays };
      const offers = offersOf(base).filter((offer) => {
        const own = carrier === undefined || offer.carrier.id === carrier;
        return own && suits(offer, filter.industryId) && unitPasses(offer, filter, at);
      });
      return download(unitTable(offers, now), { ...file, plain: 'carrier-units', sticky: 2 });
    })
    .get(`/:file{carrier-check\\.${formatPattern}}`, need('map.read'), async (c) => {
      const { base, operator, now, file } = await read(c);
      const offers = offersOf(base).filter(({ carrier: of }) => (of.operator?.id ?? 'none') === operator);
      if (offers.length === 0) throw new NotFoundError('notFound');
      const named = offers[0]?.carrier.operator?.name ?? '没有登记运营单位';
      const table = unitTable(offers, { ...now, narrowed: [named] }, true);
      return download(table, {
        ...file,
        subject: [base.regionName, named].join('-'),
        plain: 'carrier-check',
        sticky: 2,
      });
    });
}
