import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { because, type InputFields } from './entry.schema.ts';
import { readPlaceBook } from './place-book.reads.ts';
import { costWords } from './place-book.rules.ts';
import { costItems, type PlaceBook, type PriceRow, type ScenarioRow } from './place-book.types.ts';
import { recordPrice, recordScenario, withdrawFromPlace } from './place-book.writes.ts';

const CostItemType = builder.enumType('CostItem', { description: '租金 土地 用电 用工 运费 税.', values: costItems });

const CostPriceType = builder.objectRef<PriceRow>('CostPrice').implement({
  description: 'What an item costs in a region on a day, by one source.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    item: t.expose('item', { type: CostItemType }),
    itemName: t.string({ resolve: ({ item }, _args, { language }) => costWords[item].name[language] }),
    amount: t.expose('amount', { type: 'Decimal' }),
    unit: t.string({ resolve: ({ item }, _args, { language }) => costWords[item].unit[language] }),
    on: t.expose('on', { type: 'Date' }),
    note: t.exposeString('note', { nullable: true }),
    source: t.exposeString('source', { nullable: true }),
    by: t.exposeString('by'),
    version: t.exposeInt('version'),
  }),
});

const ScenarioType = builder.objectRef<ScenarioRow>('Scenario').implement({
  description: 'An 应用场景 that is open in a region.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    owner: t.exposeString('owner', { nullable: true }),
    text: t.exposeString('text', { nullable: true }),
    on: t.expose('on', { type: 'Date' }),
    until: t.expose('until', { type: 'Date', nullable: true }),
    linkId: t.exposeID('linkId', { nullable: true, description: 'Null: for all links.' }),
    source: t.exposeString('source', { nullable: true }),
    by: t.exposeString('by'),
    version: t.exposeInt('version'),
  }),
});

const PlaceBookType = builder.objectRef<PlaceBook>('PlaceBook').implement({
  description: 'What is recorded of a place for proposals: prices, and scenarios that are open.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    prices: t.expose('prices', { type: [CostPriceType] }),
    scenarios: t.expose('scenarios', { type: [ScenarioType] }),
  }),
});

builder.queryField('placeBook', (t) =>
  t.field({
    type: PlaceBookType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { region: t.arg.string({ required: true }) },
    resolve: (_root, { region }, context) => readPlaceBook(context, region),
  }),
);

const aboutPlace = (t: InputFields) => ({
  clientMutationId: t.string({ required: true }),
  region: t.string({ required: true }),
});

const RecordCostPriceInput = builder.inputType('RecordCostPriceInput', {
  fields: (t) => ({
    ...aboutPlace(t),
    item: t.field({ type: CostItemType, required: true }),
    amount: t.string({ required: true, description: 'In the unit of the item.' }),
    on: t.field({ type: 'Date', required: true }),
    source: t.string({ required: true }),
    note: t.string(),
    expectedVersion: t.int(),
  }),
});
const RecordScenarioInput = builder.inputType('RecordScenarioInput', {
  fields: (t) => ({
    ...aboutPlace(t),
    name: t.string({ required: true }),
    owner: t.string(),
    text: t.string(),
    on: t.field({ type: 'Date', required: true }),
    until: t.field({ type: 'Date' }),
    linkId: t.id(),
    source: t.string({ required: true }),
    expectedVersion: t.int(),
  }),
});
const WithdrawFromPlaceInput = builder.inputType('WithdrawFromPlaceInput', {
  fields: (t) => ({ ...aboutPlace(t), ...because(t), id: t.id({ required: true }) }),
});

async function afterwards(context: Context, region: string): Promise<PlaceBook> {
  const book = await readPlaceBook(context, region);
  invariant(book, 'a place that something was recorded of is there');
  return book;
}

builder.mutationFields((t) => ({
  recordCostPrice: t.field({
    type: PlaceBookType,
    description: 'Records one price; the same region, item, day and source is the same price.',
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: RecordCostPriceInput, required: true }) },
    errors: answers('RecordCostPrice'),
    resolve: async (_root, { input }, context) => afterwards(context, await recordPrice(context, input)),
  }),
  recordScenario: t.field({
    type: PlaceBookType,
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: RecordScenarioInput, required: true }) },
    errors: answers('RecordScenario'),
    resolve: async (_root, { input }, context) => afterwards(context, await recordScenario(context, input)),
  }),
  withdrawFromPlace: t.field({
    type: PlaceBookType,
    description: 'Takes a price or a scenario back; it stays in the history.',
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: WithdrawFromPlaceInput, required: true }) },
    errors: answers('WithdrawFromPlace'),
    resolve: async (_root, { input }, context) => afterwards(context, await withdrawFromPlace(context, input)),
  }),
}));
