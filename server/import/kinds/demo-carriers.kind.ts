import { z } from 'zod';
import {
  carrierFact,
  carrierYearFact,
  operatesFact,
  sitedInFact,
  suitsFact,
  tenantOfFact,
  unitFact,
  unitInFact,
  withinFact,
  yearOfFact,
} from '../../carrier/carrier.facts.ts';
import {
  carrierKinds,
  envClasses,
  fireClasses,
  reuseStates,
  tenures,
  unitKinds,
  unitStatuses,
  unitUsages,
} from '../../carrier/carrier.types.ts';
import { unitIdOf, yearIdOf } from '../../carrier/carrier-ids.rules.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { areaFromSquareMetres } from '../../platform/kernel/area.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { moneyFrom } from '../../platform/kernel/money.ts';
import type { ImportKind } from '../import.types.ts';
import { asIssue } from '../told.rules.ts';

const text = z.string().nullish();
const number = z.number().nullish();
const day = z.iso.date().nullish();

const unit = z.strictObject({
  ...{ number: z.string(), kind: z.enum(unitKinds), usage: z.enum(unitUsages).nullish(), floor: z.int().nullish() },
  ...{ area: text, heightM: number, loadKn: number, powerKva: number, effluentT: number },
  ...{
    fireClass: z.enum(fireClasses).nullish(),
    envClass: z.enum(envClasses).nullish(),
    divisible: z.boolean().nullish(),
  },
  ...{ minLot: text, tenure: z.enum(tenures).nullish(), rent: text, sale: text, land: text },
  ...{ status: z.enum(unitStatuses).nullish(), statusOn: day, freeFrom: day, contractEnd: day },
  ...{ tenant: text, tenantName: text, tenantSince: day, former: text, note: text },
});

const carrier = z.strictObject({
  ...{
    key: z.string().min(1),
    name: z.string().includes('示例', { message: asIssue('demoName') }),
    region: z.string(),
  },
  ...{
    kind: z.enum(carrierKinds),
    demo: z.literal(true),
    within: z.array(z.string()),
    industries: z.array(z.string()),
  },
  ...{ directions: z.array(z.string()), negative: z.array(z.string()), floors: number, basements: number, area: text },
  ...{ powerKva: number, effluentT: number, envClass: z.enum(envClasses).nullable(), task: text },
  ...{ reuseState: z.enum(reuseStates).nullable(), taxFloor: text, investFloor: text, energyCap: number },
  ...{ operator: text, asOf: day, units: z.array(unit) },
  years: z.array(z.strictObject({ year: z.int(), tax: text, mainIndustry: text, mainShare: number })),
});
type Demo = z.infer<typeof carrier>;
type DemoUnit = z.infer<typeof unit>;

const demoMark = { sourceIds: [], demo: true };
const tie = { state: 'CONFIRMED', asOf: null, ...demoMark };
const hundredths = (m2: string | null | undefined) => (m2 ? Number(areaFromSquareMetres(m2).hundredths) : null);
const fen = (yuan: string | null | undefined, times = 1) => (yuan ? Number(moneyFrom(yuan).fen) * times : null);
const tenThousand = 10_000;

function tenancy(unitId: string, from: string, since: string, until: string | null): Fact {
  const id = relationId(unitId, from, since);
  return { kind: tenantOfFact, id, from, to: unitId, props: { since, until, kind: 'RENT', ...tie } };
}

function unitFacts({ key, name }: Demo, given: DemoUnit): readonly Fact[] {
  const { area, minLot, rent, sale, land, tenant, tenantSince, former, ...rest } = given;
  const id = unitIdOf(key, given.number);
  const { statusOn = null } = rest;
  const said = Object.fromEntries(Object.entries(rest).map(([field, value]) => [field, value ?? null]));
  const props = {
    ...{
      ...said,
      name: `${name} ${given.number}`,
      areaHundredths: hundredths(area),
      minLotHundredths: hundredths(minLot),
    },
    ...{ rentFen: fen(rent), saleFen: fen(sale), landFen: fen(land), tenantId: tenant ?? null },
    ...{ by: null, asOf: statusOn, ...demoMark },
  };
  const facts: Fact[] = [
    { kind: unitFact, id, props },
    { kind: unitInFact, id: relationId(id, key), from: id, to: key, props: tie },
  ];
  if (tenant && tenantSince) facts.push(tenancy(id, tenant, tenantSince, null));
  if (former && tenantSince) facts.push(tenancy(id, former, '2020-01-01', tenantSince));
  return facts;
}

/** Fictional carriers with their units that let an empty system be tried; every one says 示例 and goes with one command. */
export const demoCarriersKind: ImportKind<Demo> = {
  name: 'demo-carriers',
  title: '示例载体',
  row: carrier,
  sources: () => [],
  facts: (row) => {
    const { key, name, kind, region, within, industries, operator, years, units, area, taxFloor, investFloor } = row;
    const {
      directions,
      negative,
      floors,
      basements,
      powerKva,
      effluentT,
      envClass,
      task,
      reuseState,
      energyCap,
      asOf,
    } = row;
    const props = {
      ...{ name, kind, aliases: [], directions, negative, links: [], areaHundredths: hundredths(area) },
      ...{
        floors: floors ?? null,
        basements: basements ?? null,
        powerKva: powerKva ?? null,
        effluentT: effluentT ?? null,
      },
      ...{
        envClass,
        task: task ?? null,
        reuseState,
        energyCap: energyCap ?? null,
        address: null,
        lon: null,
        lat: null,
      },
      ...{ taxFloorFen: fen(taxFloor, tenThousand), investFloorFen: fen(investFloor, tenThousand), asOf: asOf ?? null },
      ...demoMark,
    };
    return [
      { kind: carrierFact, id: key, props },
      { kind: sitedInFact, id: relationId(key, region), from: key, to: region, props: tie },
      ...within.map((to): Fact => ({ kind: withinFact, id: relationId(key, to), from: key, to, props: tie })),
      ...industries.map((to): Fact => ({ kind: suitsFact, id: relationId(key, to), from: key, to, props: tie })),
      ...(operator ? [{ kind: operatesFact, id: relationId(operator, key), from: operator, to: key, props: tie }] : []),
      ...years.flatMap(({ year, tax, mainIndustry, mainShare }): Fact[] => {
        const id = yearIdOf(key, year);
        const numbers = { taxFen: fen(tax), mainIndustry: mainIndustry ?? null, mainShare: mainShare ?? null };
        return [
          { kind: carrierYearFact, id, props: { name: `${name} ${year}`, year, ...numbers, asOf: null, ...demoMark } },
          { kind: yearOfFact, id: relationId(id, key), from: id, to: key, props: tie },
        ];
      }),
      ...units.flatMap((each) => unitFacts(row, each)),
    ];
  },
};
