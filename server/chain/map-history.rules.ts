import { z } from 'zod';
import type {
  ChainMapView,
  LaneRow,
  LinkRow,
  Presence,
  RecordedEvent,
  RecordedFact,
  RecordedPlace,
} from './chain.types.ts';
import { type SupplyRow, stages, stances } from './chain.types.ts';
import { type FactThen, factsThen, oneEach } from './history.rules.ts';

export interface RecordedMap extends Pick<ChainMapView, 'industry' | 'region'> {
  readonly regionIds: readonly string[];
  readonly facts: readonly RecordedFact[];
  readonly events: readonly RecordedEvent[];
  readonly places: readonly RecordedPlace[];
}

const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);
const lane = z.object({ id: z.string(), name: z.string(), stage: z.enum(stages), order: z.number() });
const link = z.object({
  ...{ id: z.string(), name: z.string(), order: z.number(), criticality: z.string(), support: z.boolean() },
  note: z.string().nullish(),
  ...{ spotColumn: z.number().nullish(), spotRow: z.number().nullish() },
  ...{ keywords: texts, synonyms: texts, exclusions: texts, codes: texts, capacityKinds: texts },
});
const survey = z.object({ on: z.string(), result: z.enum(['FOUND', 'NONE_FOUND']) });
const occupation = z.object({
  state: z.string(),
  role: z.string().nullish(),
  kind: z.string().nullish(),
  demo: z.boolean().nullish(),
});
const stance = z.object({ stance: z.enum(stances) });
const supply = z.object({ what: z.string().nullish() });

/** What one link counts, enterprise by enterprise. */
interface Counted {
  confirmed: boolean;
  toReview: boolean;
  local: boolean;
  leader: boolean;
  demo: boolean;
}

const deepest = 4;

/** A link with the links above it. */
function lineOf(id: string, parents: ReadonlyMap<string, FactThen>): readonly string[] {
  const line = [id];
  for (let at = parents.get(id); at && line.length <= deepest; at = parents.get(at.to)) line.push(at.to);
  return line;
}

function countsOf(
  occupations: readonly FactThen[],
  parents: ReadonlyMap<string, FactThen>,
  capacity: ReadonlyMap<string, readonly string[]>,
  inRegion: (enterpriseId: string) => boolean,
): ReadonlyMap<string, ReadonlyMap<string, Counted>> {
  const counts = new Map<string, Map<string, Counted>>();
  for (const { from, to, said } of occupations) {
    const { state, role, kind, demo } = occupation.parse(said);
    const confirmed = state === 'CONFIRMED';
    if ((!confirmed && state !== 'TO_REVIEW') || !capacity.has(to) || !inRegion(from)) continue;
    const local = confirmed && capacity.get(to)?.includes(kind ?? '') === true;
    for (const id of lineOf(to, parents)) {
      const firms = counts.get(id) ?? new Map<string, Counted>();
      counts.set(id, firms);
      const known = firms.get(from);
      firms.set(from, {
        confirmed: confirmed || known?.confirmed === true,
        toReview: !confirmed || known?.toReview === true,
        local: local || known?.local === true,
        leader: (confirmed && role === 'LEADER') || known?.leader === true,
        demo: demo === true || known?.demo === true,
      });
    }
  }
  return counts;
}

function presenceOf(firms: ReadonlyMap<string, Counted> | undefined, surveys: readonly FactThen[]): Presence {
  const all = [...(firms?.values() ?? [])];
  const count = (test: (each: Counted) => boolean) => all.filter(test).length;
  const [latest] = surveys.map(({ said }) => survey.parse(said)).sort((a, b) => (a.on < b.on ? 1 : -1));
  return {
    local: count(({ local }) => local),
    confirmed: count(({ confirmed }) => confirmed),
    toReview: count(({ toReview }) => toReview),
    leaders: count(({ leader }) => leader),
    demo: count(({ demo }) => demo),
    surveyedAt: latest?.on ?? null,
    surveyResult: latest?.result ?? null,
  };
}

/** One chain as the system had it at an instant: its lanes, links, supplies, counts, surveys and stances. */
export function mapThen(recorded: RecordedMap, instant: string): ChainMapView {
  const { industry, region, regionIds, facts, events, places } = recorded;
  const then = factsThen(facts, events, instant);
  const of = (kind: string) => then.filter((fact) => fact.kind === kind);
  const ofIndustry = of('HAS_LANE').filter(({ from, id }) => from === industry.id || id.startsWith(`${industry.id}~`));
  const laneIds = new Set(ofIndustry.map(({ to, id }) => to || (id.split('~').at(-1) ?? '')));
  const lanes = of('Lane')
    .filter(({ id }) => laneIds.has(id))
    .map(({ said }): LaneRow => lane.parse(said))
    .sort((a, b) => a.order - b.order);
  const laneOf = oneEach(of('IN_LANE'), events, instant);
  const parents = oneEach(of('CHILD_OF'), events, instant);
  const shown = of('ChainLink')
    .map(({ said }) => link.parse(said))
    .filter(({ id }) => laneIds.has(laneOf.get(id)?.to ?? ''))
    .sort((a, b) => a.order - b.order);
  const ids = new Set(shown.map(({ id }) => id));

  const within = new Set(regionIds);
  const placeThen = new Map(places.map(({ id, now, left }) => [id, left[0]?.regionId ?? now]));
  const capacity = new Map(shown.map(({ id, capacityKinds }) => [id, capacityKinds]));
  const counts = countsOf(of('OCCUPIES'), parents, capacity, (id) => within.has(placeThen.get(id) ?? ''));
  const surveys = of('SURVEYED').filter(({ from }) => from === region.id);
  const undertaken = of('UNDERTAKES').sort((a, b) => Number(b.from === region.id) - Number(a.from === region.id));

  const links = shown.map(({ note = null, spotColumn = null, spotRow = null, ...each }): LinkRow => {
    const said = undertaken.find(({ to }) => to === each.id)?.said;
    return {
      ...each,
      ...{ note, spotColumn, spotRow },
      ...{ regionId: region.id, regionName: region.name, industryId: industry.id, industryTitle: industry.title },
      laneId: laneOf.get(each.id)?.to ?? '',
      parentId: parents.get(each.id)?.to ?? null,
      presence: presenceOf(
        counts.get(each.id),
        surveys.filter(({ to }) => to === each.id),
      ),
      stance: said === undefined ? null : stance.parse(said).stance,
    };
  });
  const supplies = of('SUPPLIES')
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map(({ id, from, to, said }): SupplyRow => ({ id, fromId: from, toId: to, what: supply.parse(said).what ?? null }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    industry: { ...industry, linkCount: links.length },
    region,
    dossier: null,
    lanes,
    links,
    supplies,
    demo: links.some(({ presence }) => (presence?.demo ?? 0) > 0),
  };
}
