import type { GapLink, Mode } from './targets.query.ts';

/** A link with one thing that it calls for. */
export interface Gap {
  readonly linkId: string;
  readonly name: string;
  readonly mode: Mode;
  /** From 0 to 1; null: nothing it would be made of is recorded. */
  readonly priority: number | null;
  readonly verdict: NonNullable<GapLink['verdict']>['class'];
}

/** What the links of a chain call for, by priority; what has none known comes last, in the order of the chain. */
export function gapsOf(links: readonly GapLink[]): readonly Gap[] {
  const gaps = links.flatMap(({ id, name, verdict }) =>
    (verdict?.modes ?? []).map(({ mode, priority }) => {
      return { linkId: id, name, mode, priority, verdict: verdict?.class ?? 'UNSURVEYED' } as const;
    }),
  );
  return gaps.toSorted((a, b) => (b.priority ?? -1) - (a.priority ?? -1));
}

/** Step to the next or previous of so many; stays at the ends. */
export const stepTo = (at: number, by: number, count: number): number => Math.max(0, Math.min(count - 1, at + by));
