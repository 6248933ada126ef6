import type { ModeName } from './mode.types.ts';
import type { VerdictClass } from './targeting.types.ts';

/** What tells whether a link is a gap, and how urgent. */
interface Called {
  readonly class: VerdictClass;
  readonly modes: readonly { readonly mode: ModeName; readonly priority: number | null }[];
}

const lacking: ReadonlySet<VerdictClass> = new Set(['MISSING', 'WEAK', 'NOT_EXPECTED']);

/** A gap: a link that is lacking or weak, and that one of 建 延 补 强 calls for. What is not known is none. */
export function isGap({ class: verdict, modes }: Called): boolean {
  return lacking.has(verdict) && modes.length > 0;
}

/** The highest priority among the modes of a link; null: none is known. */
export function priorityOf({ modes }: Pick<Called, 'modes'>): number | null {
  const known = modes.flatMap(({ priority }) => (priority === null ? [] : [priority]));
  return known.length === 0 ? null : Math.max(...known);
}

export interface Gap extends Called {
  readonly linkId: string;
  readonly name: string;
  /** Targets that are being worked on: neither shelved nor turned into projects. */
  readonly active: number;
  readonly priority: number | null;
}

export interface Coverage {
  readonly gaps: readonly Gap[];
  readonly withTargets: number;
  readonly withoutTargets: number;
  /** First-level links of which nothing can be said yet. */
  readonly unknown: number;
}

/** What a reserve counts as work on a gap. */
const working: ReadonlySet<string> = new Set(['RESERVED', 'CONTACTED', 'NEGOTIATING']);

export function activeOf(stages: readonly string[]): number {
  return stages.filter((stage) => working.has(stage)).length;
}

export interface CoverageLink extends Called {
  readonly linkId: string;
  readonly name: string;
  readonly stages: readonly string[];
}

/** Which gaps of a chain have targets, the most urgent first, those without before those with. */
export function coverageOf(links: readonly CoverageLink[]): Coverage {
  const gaps = links
    .filter(isGap)
    .map(({ linkId, name, class: verdict, modes, stages }): Gap => {
      return { linkId, name, class: verdict, modes, active: activeOf(stages), priority: priorityOf({ modes }) };
    })
    .sort(
      (a, b) =>
        Number(a.active > 0) - Number(b.active > 0) ||
        (b.priority ?? -1) - (a.priority ?? -1) ||
        (a.linkId < b.linkId ? -1 : 1),
    );
  const withTargets = gaps.filter(({ active }) => active > 0).length;
  const unknown = links.filter(({ class: each }) => each === 'UNSURVEYED' || each === 'INSUFFICIENT').length;
  return { gaps, withTargets, withoutTargets: gaps.length - withTargets, unknown };
}
