import { z } from 'zod';
import { envClasses, fireClasses, tenures, unitUsages } from '../../carrier/carrier.types.ts';
import { areaFromSquareMetres } from '../../platform/kernel/area.ts';
import { toScaled } from '../../platform/kernel/decimal.ts';
import { moneyFrom } from '../../platform/kernel/money.ts';
import { projectFact } from '../../project/project.facts.ts';
import { budgetPers } from '../../project/project.types.ts';
import type { ImportKind } from '../import.types.ts';
import { asIssue } from '../told.rules.ts';

const text = z.string().optional();
const number = z.number().optional();

const project = z.strictObject({
  key: z.string().min(1),
  name: z.string().includes('示例', { message: asIssue('demoName') }),
  ...{ region: z.string(), demo: z.literal(true), industry: text, link: text, firm: text, firmName: text },
  ...{ origin: text, area: text, areaMost: text, usage: z.enum(unitUsages).optional(), heightM: number },
  ...{ loadKn: number, powerKva: number, effluentT: number, energyUse: number },
  ...{ fireClass: z.enum(fireClasses).optional(), envClass: z.enum(envClasses).optional() },
  ...{ tenure: z.enum(tenures).optional(), budget: text, budgetPer: z.enum(budgetPers).optional() },
  ...{ latestStart: z.iso.date().optional(), invest: text, tax: text, output: text, jobs: z.int().optional() },
  ...{ chance: z.number().min(0).max(1).optional(), subsidy: text, note: text, asOf: z.iso.date() },
});

const hundredths = (m2: string | undefined) => (m2 === undefined ? null : Number(areaFromSquareMetres(m2).hundredths));
const fen = (yuan: string | undefined) => (yuan === undefined ? null : Number(moneyFrom(yuan).fen));
/** 万元 as fen. */
const tenThousand = (amount: string | undefined) => (amount === undefined ? null : Number(toScaled(amount, 6)));

/** Fictional projects that let an empty system be tried; every one says 示例 and goes with one command. */
export const demoProjectsKind: ImportKind<z.infer<typeof project>> = {
  name: 'demo-projects',
  title: '示例项目',
  row: project,
  sources: () => [],
  facts: (row) => {
    const { key, name, region, industry, link, firm, firmName, origin, area, areaMost, usage, heightM, loadKn } = row;
    const { powerKva, effluentT, energyUse, fireClass, envClass, tenure, budget, budgetPer, latestStart } = row;
    const { invest, tax, output, jobs, chance, subsidy, note, asOf } = row;
    const props = {
      ...{ name, regionId: region, industryId: industry ?? null, linkId: link ?? null, enterpriseId: firm ?? null },
      ...{ enterpriseName: firmName ?? null, origin: origin ?? null, areaHundredths: hundredths(area) },
      ...{ areaMostHundredths: hundredths(areaMost), usage: usage ?? null, heightM: heightM ?? null },
      ...{ loadKn: loadKn ?? null, powerKva: powerKva ?? null, effluentT: effluentT ?? null },
      ...{ energyUse: energyUse ?? null, fireClass: fireClass ?? null, envClass: envClass ?? null },
      ...{ tenure: tenure ?? null, budgetFen: fen(budget), budgetPer: budgetPer ?? null },
      ...{ latestStart: latestStart ?? null, investFen: tenThousand(invest), taxFen: tenThousand(tax) },
      ...{ outputFen: tenThousand(output), jobs: jobs ?? null, chance: chance ?? null },
      ...{ subsidyFen: tenThousand(subsidy), note: note ?? null, state: 'CONFIRMED', withdrawnBecause: null },
      ...{ asOf, by: null, sourceIds: [], demo: true },
    };
    return [{ kind: projectFact, id: key, props }];
  },
};
