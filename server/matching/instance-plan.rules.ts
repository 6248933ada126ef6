import { knOfTonne } from '../carrier/load.rules.ts';
import { type AdmissionRules, admit, usualRules } from './admission.rules.ts';
import type { Id, Instance } from './instance.types.ts';
import type { Need, Park, Site, Tenure } from './matching.types.ts';
import type { PlanPair, PlanProblem } from './plan.types.ts';
import { pairValue, usualValues, type ValueRules } from './value.rules.ts';

const tenureOf: Readonly<Record<'rent' | 'sale' | 'both' | 'either', Tenure>> = {
  ...{ rent: 'RENT', sale: 'SALE', both: 'ANY', either: 'ANY' },
};

/** What an instance file says, as the admission tests read it. */
export function sidesOf({ parks, carriers, projects }: Instance): {
  readonly needs: readonly Need[];
  readonly sites: readonly Site[];
  readonly parks: readonly Park[];
} {
  const text = (each: Id) => String(each);
  return {
    parks: parks.map(
      (park): Park => ({
        ...{ id: text(park.id), name: text(park.id), industries: park.allow.map(text), mainIndustry: text(park.lead) },
        ...{ negativeList: park.neg.map(text), environmentalClass: park.env },
        ...{ leastTaxPerMu: park.thr, mostEnergy: park.maxtce },
      }),
    ),
    sites: carriers.map(
      (carrier): Site => ({
        ...{ id: text(carrier.id), name: text(carrier.id), parkId: text(carrier.park), type: carrier.type },
        ...{ area: carrier.area, mu: carrier.mu, divisible: carrier.div, leastLot: carrier.minlot },
        ...{
          height: carrier.h,
          load: carrier.load * knOfTonne,
          tenure: tenureOf[carrier.tenure],
          price: carrier.price,
        },
        ...{ availableFrom: carrier.avail, power: null, effluent: null, fireClass: null },
      }),
    ),
    needs: projects.map(
      (project): Need => ({
        ...{ id: text(project.id), name: text(project.id), industry: text(project.ind), type: project.type },
        ...{ area: project.need, areaMost: null, height: project.h, load: project.load * knOfTonne },
        ...{ environmentalClass: project.env, energy: project.tce, tenure: tenureOf[project.tenure] },
        ...{ budget: project.budget, latest: project.latest, tax: project.tax, chance: project.prob },
        subsidy: project.subs,
        // What parks share out is for the plan; no carrier is asked for it.
        ...{ power: null, effluent: null, fireClass: null },
      }),
    ),
  };
}

/** Pairs of an instance that pass all tests and are worth something. */
export function admittedPairs(
  instance: Instance,
  rules: AdmissionRules = usualRules,
  values: ValueRules = usualValues,
): readonly PlanPair[] {
  const { needs, sites, parks } = sidesOf(instance);
  const { failed, unknown, parks: byId } = admit(needs, sites, parks, rules);
  return needs.flatMap((need, project) =>
    sites.flatMap((site, at): PlanPair[] => {
      const place = project * sites.length + at;
      if (failed[place] !== 0 || unknown[place] !== 0) return [];
      const worth = pairValue(need, site, byId.get(site.parkId) ?? null, values);
      if (worth === null || worth.value <= 0) return [];
      const { value, used, mu } = worth;
      return [{ project, site: at, value, used, mu }];
    }),
  );
}

function givenPairs({ projects, carriers, pairs = [] }: Instance): readonly PlanPair[] {
  const projectAt = new Map(projects.map((each, at) => [each.id, at]));
  const siteAt = new Map(carriers.map((each, at) => [each.id, at]));
  return pairs.map(([project, carrier, value, used, mu]) => ({
    ...{ project: projectAt.get(project) ?? -1, site: siteAt.get(carrier) ?? -1, value, used, mu },
  }));
}

/** The plan that an instance asks for, over the pairs that it brings, else those that pass the tests. */
export function planOf(instance: Instance): PlanProblem {
  const { parks, carriers, projects } = instance;
  const parkAt = new Map(parks.map((each, at) => [each.id, at]));
  return {
    projects: projects.map((each) => ({
      ...{ name: String(each.id), power: each.power, effluent: each.eff, energy: each.tce * each.tax },
      subsidy: each.subs,
    })),
    sites: carriers.map((each) => ({
      ...{ name: String(each.id), park: parkAt.get(each.park) ?? -1, area: each.area, divisible: each.div },
    })),
    parks: parks.map((each) => ({ name: String(each.id), power: each.power, effluent: each.eff })),
    pairs: instance.pairs === undefined ? admittedPairs(instance) : givenPairs(instance),
    ...{ energyQuota: instance.tcecap, subsidyBudget: instance.subcap },
  };
}
