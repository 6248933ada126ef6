import type { Candidate } from './classification-list.rules.ts';
import { type NameFacts, namedAfter } from './classification-score.rules.ts';
import type { Scope } from './scope.rules.ts';

const works = /工程|施工|安装/;

/** Whether the firm's name or the opening of its scope speaks of a link, or two of its keywords do. */
function speaksOf(name: NameFacts, { compiled: { link }, hits }: Candidate): boolean {
  const told =
    hits.some(({ reasons }) => reasons.includes('NAME') || reasons.includes('FIRST_CLAUSE')) || namedAfter(name, link);
  return told || new Set(hits.map(({ match }) => match.keyword.source)).size > 1;
}

/** Works that one keyword of a later clause tells: 照明工程, 智能化工程 of who builds all sorts of things. */
function areWorks(scope: Scope, name: NameFacts, candidate: Candidate): boolean {
  const [best] = candidate.hits;
  if (candidate.compiled.link.capacityKinds[0] !== 'SERVICE') return false;
  const { start = 0, end = 0 } = scope.groups[best?.match.group ?? -1] ?? {};
  return !speaksOf(name, candidate) && works.test(scope.text.slice(start, end));
}

/** Leaves out works of a chain to which nothing else of the firm belongs: builders list what they also put up. */
export function withoutStrayWorks(
  scope: Scope,
  name: NameFacts,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return candidates.filter((candidate) => {
    const { industryId } = candidate.compiled.link;
    const others = candidates.some((other) => other !== candidate && other.compiled.link.industryId === industryId);
    return others || !areWorks(scope, name, candidate);
  });
}
