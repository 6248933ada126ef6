import type { ChainMap, MapLink } from '../map/map.query.ts';
import { type Call, callSentence } from './calls.ts';

/** A link that calls for something, with the most urgent of it. */
export interface GapRow {
  readonly link: MapLink;
  readonly verdict: NonNullable<MapLink['verdict']>;
  /** By priority, what has none known last. */
  readonly calls: readonly Call[];
  readonly sentences: readonly string[];
}

const urgency = ({ priority }: Call): number => priority ?? -1;

/** The links of a chain that call for something, the most urgent first. */
export function gapRows({ links }: Pick<ChainMap, 'links'>): readonly GapRow[] {
  const rows = links.flatMap((link): readonly GapRow[] => {
    const { verdict, parentId, stance } = link;
    if (!verdict || parentId !== null || stance === 'DECLINED' || verdict.modes.length === 0) return [];
    const calls = verdict.modes.toSorted((a, b) => urgency(b) - urgency(a));
    return [{ link, verdict, calls, sentences: calls.map((call) => callSentence(call, verdict.class)) }];
  });
  const most = ({ calls }: GapRow): number => Math.max(...calls.map(urgency));
  return rows.toSorted((a, b) => most(b) - most(a));
}
