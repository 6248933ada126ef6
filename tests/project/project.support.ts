import type { ProjectRow } from '../../server/project/project.types.ts';

/** A project that says nothing but what is given. */
export function projectFrom(given: Partial<ProjectRow> = {}): ProjectRow {
  return {
    ...{ id: 'p', name: '项目', regionId: '320102', regionName: '玄武区', industryId: null, industryTitle: null },
    ...{ linkId: null, linkName: null, enterpriseId: null, enterpriseName: null, origin: null, areaHundredths: null },
    ...{ areaMostHundredths: null, usage: null, heightM: null, loadKn: null, powerKva: null, effluentT: null },
    ...{ energyUse: null, fireClass: null, envClass: null, tenure: null, budgetFen: null, budgetPer: null },
    ...{ latestStart: null, investFen: null, taxFen: null, outputFen: null, jobs: null, chance: null },
    ...{ subsidyFen: null, note: null, state: 'CONFIRMED', withdrawnBecause: null, asOf: null, by: null },
    ...{ recordedAt: null, demo: false, version: 1 },
    ...given,
  };
}
