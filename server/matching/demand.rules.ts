import type { UnitOffer } from '../carrier/carrier.rules.ts';
import type { ProjectRow } from '../project/project.types.ts';
import { admit, testsIn, usualRules } from './admission.rules.ts';
import type { DemandView, ReserveRoom } from './demand.types.ts';
import { findingsOf, shareShort } from './explain.rules.ts';
import { type AskedProject, heldAgainst } from './match.rules.ts';
import type { AdmissionTest, Finding } from './matching.types.ts';
import type { ReadNeed, TypedNeed } from './need.types.ts';
import { needOf } from './need-line.rules.ts';
import { projectOf, sideOf, usualPer } from './offer.rules.ts';
import { needOfProject, typedNeedOf, wordsOf } from './project-need.rules.ts';
import { usualValues } from './value.rules.ts';
import { type Worth, worthOf } from './worth.rules.ts';

/** It fits; one thing alone keeps it; nothing does but something is not known; more than one thing keeps it. */
export const standings = ['FITS', 'NEAR', 'TO_CHECK', 'FAR'] as const;
export type Standing = (typeof standings)[number];

/** How somebody who wants room stands to a unit. */
export interface OnUnit {
  readonly standing: Standing;
  /** What fails, with its shortfall. */
  readonly findings: readonly Finding[];
  readonly unknown: readonly AdmissionTest[];
  readonly worth: Worth;
}

export interface ProjectOnUnit extends OnUnit {
  readonly project: ProjectRow;
}

export interface TargetOnUnit extends OnUnit, ReadNeed {
  readonly target: ReserveRoom;
}

export interface UnitDemand extends Pick<DemandView, 'regionId' | 'regionName'> {
  /** All that do not fail more than one thing, the best first. */
  readonly projects: readonly ProjectOnUnit[];
  readonly counts: Readonly<Record<Standing, number>>;
  readonly targets: readonly TargetOnUnit[];
  /** Targets of the carrier's industries, and those of them that told of no room. */
  readonly targetsAsked: number;
  readonly targetsUnrecorded: number;
}

function standingOf(failed: number, unknown: number): Standing {
  if (failed === 0) return unknown === 0 ? 'FITS' : 'TO_CHECK';
  return failed === 1 && unknown === 0 ? 'NEAR' : 'FAR';
}

/** One need held against one unit by all twelve tests. */
export function standOn(offer: UnitOffer, typed: TypedNeed, asked: AskedProject, today: string): OnUnit {
  const per = typed.budget?.per ?? usualPer(offer.unit, asked.need.tenure);
  const { site, park: own } = sideOf(offer, per, today);
  const park = heldAgainst(own, asked);
  const admission = admit([asked.need], [site], [park], { ...usualRules, silence: 'PASSES' });
  const failed = testsIn(admission.failed[0] ?? 0);
  const unknown = testsIn(admission.unknown[0] ?? 0);
  return {
    ...{ standing: standingOf(failed.length, unknown.length), unknown },
    findings: findingsOf(admission, 0, 0).filter(({ test }) => failed.includes(test)),
    worth: worthOf(asked.need, site, park, usualValues),
  };
}

const shortOf = ({ findings }: OnUnit): number => Math.max(0, ...findings.map(shareShort));

/** What fits first, then what nearly does, then what has to be asked about; the most worth first, unknown worth last. */
function inOrder(one: OnUnit, other: OnUnit): number {
  const rank = standings.indexOf(one.standing) - standings.indexOf(other.standing);
  if (rank !== 0) return rank;
  const [value, against] = [one.worth.value, other.worth.value];
  if (value !== against) return value === null ? 1 : against === null ? -1 : against - value;
  return shortOf(one) - shortOf(other);
}

function projectsOn(offer: UnitOffer, projects: readonly ProjectRow[], today: string): readonly ProjectOnUnit[] {
  const all = projects.map((project): ProjectOnUnit => {
    const asked = { need: needOfProject(project, today), words: wordsOf(project) };
    return { project, ...standOn(offer, typedNeedOf(project), asked, today) };
  });
  return all.sort((one, other) => inOrder(one, other) || (one.project.id < other.project.id ? -1 : 1));
}

/** The firms of the reserve that told on a visit what room they need, as far as that is understood. */
function targetsOn(offer: UnitOffer, targets: readonly ReserveRoom[], today: string): readonly TargetOnUnit[] {
  const all = targets.flatMap((target): TargetOnUnit[] => {
    if (target.room === null) return [];
    const read = needOf(target.room.text, target.room.on);
    const asked = { need: projectOf(read.need, target.industryId, today), words: [target.linkName] };
    // What was wanted by a day that is past is still wanted.
    const need = { ...asked.need, latest: projectOf({ ...read.need, latest: null }, null, today).latest };
    return [{ target, ...read, ...standOn(offer, read.need, { ...asked, need }, today) }];
  });
  return all.sort((one, other) => inOrder(one, other) || (one.target.id < other.target.id ? -1 : 1));
}

/** The projects and the targets of the reserve that a unit is something for. */
export function demandFor(offer: UnitOffer, view: DemandView, today: string): UnitDemand {
  const { regionId, regionName } = view;
  const all = projectsOn(offer, view.projects, today);
  const count = (standing: Standing) => all.filter((each) => each.standing === standing).length;
  const industries = new Set(offer.industries.map(({ id }) => id));
  const own = view.targets.filter(
    ({ industryId }) => industries.size === 0 || (industryId !== null && industries.has(industryId)),
  );
  return {
    ...{ regionId, regionName, projects: all.filter(({ standing }) => standing !== 'FAR') },
    counts: { FITS: count('FITS'), NEAR: count('NEAR'), TO_CHECK: count('TO_CHECK'), FAR: count('FAR') },
    targets: targetsOn(offer, own, today).filter(({ standing }) => standing !== 'FAR'),
    ...{ targetsAsked: own.length, targetsUnrecorded: own.filter(({ room }) => room === null).length },
  };
}
