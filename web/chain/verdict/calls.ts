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

function reasonText({ code, count, of, linkNames: names, factors, note }: Reason): string {
  const [some, all] = [count ?? 0, of ?? 0];
  switch (code) {
    case 'PRESENT':
      return text.reasons.PRESENT(some);
    case 'NO_LEADER':
    case 'BESIDE':
    case 'BREAK':
      return text.reasons[code](some, names);
    case 'CHOKE':
      return of === null ? text.reasons.CHOKE(some) : text.reasons.CHOKE_OUTSIDE(of);
    case 'STOPS':
      return text.reasons.STOPS(some, all, names);
    case 'LEADERS':
      return text.reasons.LEADERS(some, all);
    case 'FACTORS_MISSING':
      return text.reasons.FACTORS_MISSING(factors.map((each) => text.factors[each]));
    case 'FACTORS_NOT_SURVEYED':
      return text.reasons.FACTORS_NOT_SURVEYED(factors.map((each) => text.factors[each]));
    case 'TREND':
    case 'RELOCATION':
      return note ? text.reasons[code](note.text, note.on, note.regionName) : '';
    case 'TOP_BY_VALUE':
    case 'TOP_BY_IMPACT':
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
export function undecidedSentences(undecided: readonly ModeName[], need: Verdict['need']): readonly string[] {
  // Firms enough here: whether it is a choke point hangs on how many suppliers there are outside.
  const choke = undecided.includes('FILL') && need?.choke === 'UNKNOWN' && need.singlePoint === 'NO';
  const said = (mode: ModeName) => mode === 'BUILD' || (mode === 'FILL' && choke && need.break !== 'UNKNOWN');
  const others = undecided.filter((mode) => !said(mode)).map((mode) => text.mode[mode]);
  return [
    ...(undecided.includes('BUILD') ? [text.undecidedBuild] : []),
    ...(others.length > 0 ? [text.undecided(others)] : []),
    ...(choke ? [text.undecidedChoke] : []),
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
  const { undecided, need } = verdict;
  const said = modeOrder
    .flatMap((mode) => callOf(verdict, mode) ?? [])
    .map((call) => callSentence(call, verdict.class));
  const open = undecidedSentences(undecided, need);
  return said.length + open.length === 0 ? [text.nothing] : [...said, ...open];
}

export const priorityText = (priority: number): string => decimalText(priority, 2);
