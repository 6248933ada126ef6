import { builder } from '../platform/api/builder.ts';
import { type Connection, connectionOf, pageSize } from '../platform/api/paging.ts';
import { AreaType, MoneyType } from '../platform/api/scalars.ts';
import { SourceType } from '../source/source.schema.ts';
import { readCarrier, readCarriers } from './carrier.reads.ts';
import {
  areaOf,
  CarrierKindType,
  CarrierNameType,
  CarrierType,
  IndustryNameType,
  UnitKindType,
  UnitStatusType,
  UnitType,
} from './carrier.schema.ts';
import type { CarrierView } from './carrier.types.ts';
import { carrierNow } from './carrier-rules.ts';
import { type Amount, type CarrierRules, type Completeness, type Inventory, inventoryOf } from './inventory.rules.ts';
import type { CarrierList, CarrierListRow, CarrierRanges, IndustryInventory, LateOperator } from './list.rules.ts';
import { PictureType } from './picture.schema.ts';

const AmountType = builder.objectRef<Amount>('UnitAmount').implement({
  description: 'A number of units and the area of those whose area is known.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    units: t.exposeInt('units'),
    area: t.field({ type: AreaType, resolve: ({ hundredths }) => ({ hundredths: BigInt(hundredths) }) }),
    withoutArea: t.exposeInt('withoutArea'),
  }),
});

const StatusAmountType = builder.objectRef<Inventory['statuses'][number]>('StatusAmount').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    status: t.expose('status', { type: UnitStatusType, nullable: true }),
    amount: t.expose('amount', { type: AmountType }),
  }),
});

const BandType = builder.objectRef<Inventory['bands'][number]>('AreaBand').implement({
  description: 'Free rooms of an area: from (m², inclusive) to (exclusive; null: no end).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    from: t.exposeInt('from'),
    to: t.exposeInt('to', { nullable: true }),
    amount: t.expose('amount', { type: AmountType }),
  }),
});

const EndingType = builder.objectRef<Inventory['ending'][number]>('ContractsEnding').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ months: t.exposeInt('months'), amount: t.expose('amount', { type: AmountType }) }),
});

const FieldMissingType = builder.objectRef<Completeness['missing'][number]>('UnitFieldMissing').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ field: t.exposeString('field'), units: t.exposeInt('units') }),
});

const CompletenessType = builder.objectRef<Completeness>('UnitCompleteness').implement({
  description: 'How much of what units ought to say they say.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    asked: t.exposeInt('asked'),
    filled: t.exposeInt('filled'),
    missing: t.field({
      type: [FieldMissingType],
      description: 'Most often missing first.',
      resolve: ({ missing }) => missing,
    }),
  }),
});

const InventoryType = builder.objectRef<Inventory>('CarrierInventory').implement({
  description: 'Counts of units, exact: what is not known is in no share and stands apart.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    units: t.exposeInt('units'),
    statuses: t.expose('statuses', { type: [StatusAmountType] }),
    occupancy: t.exposeFloat('occupancy', {
      nullable: true,
      description: 'Rooms taken over rooms taken, free or held, by area; null: none with a known area.',
    }),
    taken: t.expose('taken', { type: AmountType }),
    free: t.expose('free', { type: AmountType }),
    held: t.expose('held', { type: AmountType }),
    unknown: t.expose('unknown', { type: AmountType, description: 'Rooms whose state nobody said.' }),
    bands: t.expose('bands', { type: [BandType] }),
    plotsFree: t.expose('plotsFree', { type: AmountType }),
    ending: t.expose('ending', { type: [EndingType], description: 'Each holds the shorter ones.' }),
    overdue: t.expose('overdue', { type: AmountType, description: 'Rented, though the contract has ended.' }),
    endUnknown: t.expose('endUnknown', { type: AmountType }),
    stale: t.exposeInt('stale'),
    undated: t.exposeInt('undated'),
    completeness: t.expose('completeness', { type: CompletenessType }),
  }),
});

const RulesType = builder.objectRef<CarrierRules>('CarrierRules').implement({
  description: 'The numbers that counts and labels of carriers stand on.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    source: t.exposeString('source'),
    staleDays: t.exposeInt('staleDays'),
    hundredMillionTax: t.field({
      type: MoneyType,
      resolve: ({ hundredMillionTaxFen }) => ({ fen: BigInt(hundredMillionTaxFen), currency: 'CNY' }),
    }),
    specialisedShare: t.exposeFloat('specialisedShare'),
  }),
});

const RangesType = builder.objectRef<CarrierRanges>('CarrierRanges').implement({
  description: 'The largest numbers that units of the region say.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    area: t.field({ type: AreaType, nullable: true, resolve: ({ areaHundredths }) => areaOf(areaHundredths) }),
    heightM: t.exposeFloat('heightM', { nullable: true }),
    loadKn: t.exposeFloat('loadKn', { nullable: true }),
    powerKva: t.exposeFloat('powerKva', { nullable: true }),
    rent: t.field({
      type: MoneyType,
      nullable: true,
      resolve: ({ rentFen }) => (rentFen === null ? null : { fen: BigInt(rentFen), currency: 'CNY' }),
    }),
  }),
});

const IndustryInventoryType = builder.objectRef<IndustryInventory>('IndustryInventory').implement({
  description: 'The carriers that are for an industry, counted (一个重点产业对应载体的资源清单).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    carriers: t.exposeInt('carriers'),
    inventory: t.expose('inventory', { type: InventoryType }),
  }),
});

const RowType = builder.objectRef<CarrierListRow>('CarrierListRow').implement({
  description: 'A carrier with the units of it that pass.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    carrier: t.expose('carrier', { type: CarrierType }),
    suits: t.expose('suits', {
      type: [IndustryNameType],
      description: 'Industries that it is for, by its own words or by those of the carriers around it.',
    }),
    inventory: t.expose('inventory', { type: InventoryType }),
  }),
});

const EdgeType = builder.objectRef<Connection<CarrierListRow>['edges'][number]>('CarrierEdge').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ cursor: t.exposeString('cursor'), node: t.expose('node', { type: RowType }) }),
});

const LateOperatorType = builder.objectRef<LateOperator>('LateOperator').implement({
  description: 'An operator with units whose states are too old or undated (催更); null: no operator is recorded.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { nullable: true }),
    name: t.exposeString('name', { nullable: true }),
    units: t.exposeInt('units'),
    stale: t.exposeInt('stale'),
    undated: t.exposeInt('undated'),
    oldest: t.expose('oldest', { type: 'Date', nullable: true }),
  }),
});

interface Listed extends Omit<CarrierList, 'rows'> {
  readonly page: Connection<CarrierListRow>;
}

const ListType = builder.objectRef<Listed>('CarrierList').implement({
  description: 'The carriers of a region that pass: one page by name, and counts over all of them.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    edges: t.field({ type: [EdgeType], resolve: ({ page }) => page.edges }),
    pageInfo: t.field({ type: builder.pageInfoRef(), resolve: ({ page }) => page.pageInfo }),
    totalCount: t.exposeInt('total'),
    all: t.exposeInt('all', { description: 'Carriers of the region, whatever the filter.' }),
    inventory: t.expose('inventory', { type: InventoryType }),
    industries: t.expose('industries', {
      type: [IndustryInventoryType],
      description: 'For each 重点产业, whatever the filter; one without carriers is there with none.',
    }),
    ranges: t.expose('ranges', { type: RangesType }),
    late: t.expose('late', { type: [LateOperatorType], description: 'Whatever the filter; those with most first.' }),
    rules: t.expose('rules', { type: RulesType }),
    today: t.expose('today', { type: 'Date' }),
  }),
});

const FilterType = builder.inputType('CarrierFilter', {
  description: 'What is left out does not narrow; what a unit does not say does not pass what is asked of it.',
  fields: (t) => ({
    industryId: t.id(),
    kinds: t.field({ type: [CarrierKindType] }),
    unitKind: t.field({ type: UnitKindType }),
    statuses: t.field({ type: [UnitStatusType] }),
    areaFrom: t.float({ description: '㎡.' }),
    areaTo: t.float(),
    heightFrom: t.float(),
    loadFrom: t.float({ description: 'kN/㎡.' }),
    powerFrom: t.float({ description: 'kVA.' }),
    rentTo: t.float({ description: '元/㎡·月.' }),
    freeBy: t.field({ type: 'Date' }),
    stale: t.boolean({ description: 'True: states that are too old or undated.' }),
  }),
});

builder.queryField('carriers', (t) =>
  t.field({
    type: ListType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      filter: t.arg({ type: FilterType }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
    resolve: async (_root, { filter, ...args }, context) => {
      const list = await readCarriers(context, { ...args, filter: filter ?? {} });
      return list && { ...list, page: connectionOf(list, pageSize(args.first), args.after ?? null) };
    },
  }),
);

const AroundType = builder.objectRef<CarrierView['around'][number]>('CarrierAround').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    industries: t.expose('industries', { type: [IndustryNameType] }),
  }),
});

const ViewType = builder.objectRef<CarrierView>('CarrierView').implement({
  description: 'One carrier with its units, and with what is around and in it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    carrier: t.expose('carrier', { type: CarrierType }),
    sources: t.expose('sources', { type: [SourceType] }),
    around: t.expose('around', { type: [AroundType] }),
    inside: t.expose('inside', { type: [CarrierNameType] }),
    units: t.expose('units', { type: [UnitType], description: 'From the top floor down.' }),
    pictures: t.expose('pictures', { type: [PictureType], description: 'Photos and plans, newest first.' }),
    inventory: t.field({
      type: InventoryType,
      resolve: ({ units }) => {
        const { rules, today } = carrierNow();
        return inventoryOf(units, rules, today);
      },
    }),
    rules: t.field({ type: RulesType, resolve: () => carrierNow().rules }),
  }),
});

builder.queryField('carrier', (t) =>
  t.field({
    type: ViewType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => readCarrier(context, id),
  }),
);
