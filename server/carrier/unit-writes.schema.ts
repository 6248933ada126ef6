import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { fromScaled } from '../platform/kernel/decimal.ts';
import { EnvClassType, FireClassType, TenureType, UnitStatusType, UnitUsageType } from './carrier.schema.ts';
import { changeUnit, type UnitChange } from './unit.writes.ts';
import { inputNames } from './unit-edit.rules.ts';

type Clash = UnitChange['clashes'][number];

const scaled: ReadonlySet<Clash['field']> = new Set([
  'areaHundredths',
  'minLotHundredths',
  'rentFen',
  'saleFen',
  'landFen',
]);

/** A value as the input of its field takes it. */
function textOf({ field }: Clash, value: Clash['mine']): string | null {
  if (value === null) return null;
  return typeof value === 'number' && scaled.has(field) ? fromScaled(BigInt(value), 2) : String(value);
}

const ClashType = builder.objectRef<Clash>('UnitClash').implement({
  description: 'A field that two people changed to different values; a person chooses.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    field: t.string({ description: 'As the input names it.', resolve: ({ field }) => inputNames[field] }),
    mine: t.string({ nullable: true, resolve: (clash) => textOf(clash, clash.mine) }),
    theirs: t.string({ nullable: true, resolve: (clash) => textOf(clash, clash.theirs) }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

const ChangeType = builder.objectRef<UnitChange>('UnitChange').implement({
  description: 'What became of an edit: written onto what others changed meanwhile, or not at all because of clashes.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version', { description: 'Of the unit now: what a choice between clashes is sent with.' }),
    written: t.exposeBoolean('written'),
    kept: t.stringList({
      description: 'Fields that others changed meanwhile and that stay as they left them.',
      resolve: ({ kept }) => kept.map((field) => inputNames[field]),
    }),
    clashes: t.expose('clashes', { type: [ClashType] }),
  }),
});

const ChangeUnitInput = builder.inputType('ChangeUnitInput', {
  description: 'What is left out stays; null empties. Telling the state again says that it still holds.',
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true, description: 'The version that was looked at.' }),
    usage: t.field({ type: UnitUsageType }),
    floor: t.int(),
    area: t.field({ type: 'Decimal', description: '㎡.' }),
    height: t.float(),
    load: t.float({ description: 'kN/㎡.' }),
    power: t.float({ description: 'kVA.' }),
    effluent: t.float({ description: '吨/日.' }),
    fireClass: t.field({ type: FireClassType }),
    envClass: t.field({ type: EnvClassType }),
    divisible: t.boolean(),
    minLot: t.field({ type: 'Decimal', description: '㎡.' }),
    tenure: t.field({ type: TenureType }),
    rent: t.field({ type: 'Decimal', description: '元/㎡·月.' }),
    sale: t.field({ type: 'Decimal', description: '元/㎡.' }),
    land: t.field({ type: 'Decimal', description: '元/亩.' }),
    status: t.field({ type: UnitStatusType }),
    freeFrom: t.field({ type: 'Date' }),
    contractEnd: t.field({ type: 'Date' }),
    tenantId: t.id({ description: 'An enterprise of the map; its name becomes the name of the tenant.' }),
    tenantName: t.string(),
    tenantSince: t.field({ type: 'Date' }),
    note: t.string(),
    on: t.field({ type: 'Date', required: true, description: 'The day for which this is told.' }),
    source: t.string({ required: true }),
  }),
});

builder.mutationField('changeUnit', (t) =>
  t.field({
    type: ChangeType,
    description:
      'Changes a unit as its editor saw it: changes of other fields merge, of the same field a person chooses.',
    authScopes: { permission: 'carrier.edit' },
    args: { input: t.arg({ type: ChangeUnitInput, required: true }) },
    errors: answers('ChangeUnit'),
    resolve: (_root, { input }, context) => changeUnit(context, input),
  }),
);
