import type { Paper } from '../platform/export/paper.rules.ts';
import type { Match } from '../policy/match.rules.ts';
import type { Declarations } from '../policy/rule.types.ts';
import type { ProposalView } from './proposal.types.ts';
import { carriersSection, type Placing } from './proposal-carriers.rules.ts';
import { type Position, positionSection } from './proposal-chain.rules.ts';
import { contactsSection } from './proposal-contacts.rules.ts';
import { nameOf, type Section } from './proposal-part.rules.ts';
import { costSection, partnersSection, scenariosSection } from './proposal-place.rules.ts';
import { policiesSection } from './proposal-policies.rules.ts';
import { whySection } from './proposal-why.rules.ts';
import type { Why } from './target.rules.ts';
import type { TargetRules } from './target.types.ts';

/** What a proposal is written from. */
export interface ProposalFacts extends Position {
  /** Null: no link is chosen. */
  readonly why: { readonly why: Why; readonly rules: TargetRules } | null;
  /** Null: nothing is known of what room the firm needs. */
  readonly placing: Placing | null;
  readonly policies: Match;
  readonly declarations: Declarations;
}

export interface Proposal {
  readonly paper: Paper;
  /** What to record next, so that the proposal says more. */
  readonly lacking: readonly string[];
}

function sectionsOf({ why, placing, policies, declarations, ...position }: ProposalFacts): readonly Section[] {
  const { view, day } = position;
  return [
    positionSection(position),
    whySection(why?.why ?? null, why?.rules ?? null, day),
    carriersSection(view, placing),
    policiesSection(policies, declarations),
    partnersSection(view),
    costSection(view),
    scenariosSection(view),
    contactsSection(view),
  ];
}

function titleLines({ regionName, link, industry }: ProposalView, day: string): readonly string[] {
  const chain = industry === null ? '' : `　${industry.title}${link === null ? '' : ` “${link.name}”`}`;
  return [`${regionName}${chain}　数据截至 ${day}`];
}

/** 招商方案 for one firm: what is recorded, each figure with its source and day; what is not is said not to be. */
export function proposalOf(facts: ProposalFacts): Proposal {
  const { view, day } = facts;
  const sections = sectionsOf(facts);
  const lacking = [...new Set(sections.flatMap((section) => section.lacking))];
  const demo = sections.some((section) => section.demo === true);
  const last = {
    heading: '九、还要记录的',
    lines: lacking.length === 0 ? ['没有缺项。'] : lacking.map((each, at) => `${at + 1}. ${each}`),
  };
  const paper: Paper = {
    title: `招商方案：${nameOf(view.firm)}`,
    lines: [...titleLines(view, day), ...(demo ? ['含示例数据，不能对外使用。'] : [])],
    parts: [...sections.flatMap(({ parts }) => parts), last],
    mark: demo ? '示例数据' : null,
  };
  return { paper, lacking };
}
