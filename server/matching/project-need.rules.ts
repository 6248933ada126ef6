import type { ProjectRow } from '../project/project.types.ts';
import type { Need } from './matching.types.ts';
import type { TypedNeed } from './need.types.ts';
import { projectOf } from './offer.rules.ts';

const fenPerWan = 1_000_000;

const hundredths = (value: number | null): number | null => (value === null ? null : value / 100);
const tenThousands = (fen: number | null): number | null => (fen === null ? null : fen / fenPerWan);

/** What a project is looking for, as somebody who calls would say it; null: not known. */
export function typedNeedOf(project: ProjectRow): TypedNeed {
  const { usage, heightM: height, loadKn, powerKva, effluentT, fireClass, envClass, budgetFen, budgetPer } = project;
  return {
    ...{ area: hundredths(project.areaHundredths), areaMost: hundredths(project.areaMostHundredths) },
    ...{ usage, height, loadKn, powerKva, effluentT, fireClass, envClass, latest: project.latestStart },
    tenure: project.tenure === 'BOTH' ? 'ANY' : project.tenure,
    budget: budgetFen === null || budgetPer === null ? null : { yuan: budgetFen / 100, per: budgetPer },
  };
}

/** What a project needs and brings, as the tests and the values read it: money in 万元 a year. */
export function needOfProject(project: ProjectRow, today: string): Need {
  const { id, name, industryId, energyUse: energy, taxFen, chance, subsidyFen } = project;
  return {
    ...projectOf(typedNeedOf(project), industryId, today),
    ...{ id, name, energy, chance, tax: tenThousands(taxFen), subsidy: tenThousands(subsidyFen) },
  };
}

/** The words of a project that a negative list may have something against. */
export const wordsOf = ({ name, industryTitle, linkName }: ProjectRow): readonly string[] =>
  [name, industryTitle, linkName].filter((each) => each !== null);
