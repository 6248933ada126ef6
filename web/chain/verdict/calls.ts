import { decimalText } from '../../platform/format/decimal.ts';
import { written } from '../../platform/text/written.ts';
import type { MapLink } from '../map/map.query.ts';
import { text } from './calls.text.ts';

export type Verdict = NonNullable<MapLink['verdict']>;
export type Call = Verdict['modes'][number];
export type ModeName = Call['mode'];
type Reason = Call['reasons'][number];

export const modeOrder: readonly ModeName[] = ['FILL', 'BUILD', 'EXTEND', 'STRENGTHEN'];

export const callOf = ({ modes }: Verdict, mode: ModeName): Call | undefined =>
  modes.find((each) => each.mode === mode);

function reasonText({ code, count, of, links, factors }: Reason): string {
  const names = links.map(({ name }) => name);
  const [some, all] = [count ?? 0, of ?? 0];
  switch (code) {
    case 'PRESENT':
      return text.reasons.PRESENT(some);
    case 'NO_LEADER':
    case 'BESIDE':
    case 'BREAK':
      return text.reasons[code](some, names);
    case 'CHOKE':
      return text.reasons.CHOKE(some);
    case 'STOPS':
      return text.reasons.STOPS(some, all, names);
    case 'LEADERS':
      return text.reasons.LEADERS(some, all);
    case 'FACTORS_MISSING':
      return text.reasons.FACTORS_MISSING(factors.map((each) => text.factors[each]));
    case 'TOP_BY_VALUE':
    case 'TOP_BY_IMPACT':
    case 'FACTORS_NOT_SURVEYED':
      return text.reasons[code];
  }
}

/** A mode in one sentence, its reasons as an official paper would put them. */
export function callSentence({ mode, reasons }: Call, verdict: Verdict['class']): string {
  // The same panel says of such a link that it is no gap by its size.
  const despite = mode === 'FILL' && verdict === 'NOT_EXPECTED' ? text.despite : '';
  return written.stop(written.label(text.mode[mode], written.clauses([despite, ...reasons.map(reasonText)])));
}

/** What cannot be said yet of these modes, and why. */
export function undecidedSentences(undecided: readonly ModeName[]): readonly string[] {
  const others = undecided.filter((mode) => mode !== 'BUILD').map((mode) => text.mode[mode]);
  return [
    ...(undecided.includes('BUILD') ? [text.undecidedBuild] : []),
    ...(others.length > 0 ? [text.undecided(others)] : []),
  ];
}

/** What a link calls for, a sentence each; what cannot be said yet comes last. */
export function callSentences({
  stance,
  parentId,
  verdict,
}: Pick<MapLink, 'stance' | 'parentId' | 'verdict'>): readonly string[] {
  if (!verdict) return [];
  if (parentId !== null) return [text.part];
  if (stance === 'DECLINED') return [text.declined];
  const { undecided } = verdict;
  const said = modeOrder
    .flatMap((mode) => callOf(verdict, mode) ?? [])
    .map((call) => callSentence(call, verdict.class));
  const open = undecidedSentences(undecided);
  return said.length + open.length === 0 ? [text.nothing] : [...said, ...open];
}

export const priorityText = (priority: number): string => decimalText(priority, 2);
