import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { ContactOutcome, TargetStage } from './reserve.types.ts';

/** Names of the states of a target, for messages. */
export const stageNames: Readonly<Record<TargetStage, InLanguages<string>>> = {
  RESERVED: said('储备', 'reserved'),
  CONTACTED: said('接触', 'contacted'),
  NEGOTIATING: said('在谈', 'in talks'),
  TO_PROJECT: said('转项目', 'turned into a project'),
  SHELVED: said('搁置', 'shelved'),
};

/** Where a target can go from each state: forward one step at a time, back, or aside. */
export const transitions: Readonly<Record<TargetStage, readonly TargetStage[]>> = {
  RESERVED: ['CONTACTED', 'SHELVED'],
  CONTACTED: ['NEGOTIATING', 'SHELVED', 'RESERVED'],
  NEGOTIATING: ['TO_PROJECT', 'SHELVED', 'CONTACTED'],
  TO_PROJECT: ['NEGOTIATING', 'SHELVED'],
  SHELVED: ['RESERVED', 'CONTACTED'],
};

const ranks: Readonly<Record<TargetStage, number>> = {
  ...{ SHELVED: 0, RESERVED: 0, CONTACTED: 1, NEGOTIATING: 2, TO_PROJECT: 3 },
};

/** Whether a move goes back or aside, which needs a reason. */
export function needsReason(from: TargetStage, to: TargetStage): boolean {
  return to === 'SHELVED' || (from !== 'SHELVED' && ranks[to] < ranks[from]);
}

export interface Move {
  readonly to: TargetStage;
  readonly reason: string | null;
  readonly lookAgainOn: string | null;
}

interface Standing {
  readonly stage: TargetStage;
  /** Contacts recorded. */
  readonly contacts: number;
}

const lastDay = 3660;

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** A day of a plan: not past, and within ten years. Throws INVALID. */
export function planDay(field: 'nextOn' | 'lookAgainOn', day: string, today: string): string {
  const ahead = daysBetween(today, day);
  if (ahead < 0) throw new InvalidError('planDayPast', { field, params: { value: day } });
  if (ahead > lastDay) throw new InvalidError('planDayFar', { field, params: { value: day } });
  return day;
}

/** Throws INVALID unless a target may make a move; answers what the move writes. */
export function moveOf(at: Standing, { to, reason, lookAgainOn }: Move, today: string) {
  const params = { from: stageNames[at.stage], to: stageNames[to] };
  if (at.stage === to) throw new InvalidError('targetThere', { field: 'to', params });
  if (!transitions[at.stage].includes(to)) {
    const next = transitions[at.stage].map((each) => stageNames[each]);
    const allowed = said(next.map(({ zh }) => zh).join('、'), next.map(({ en }) => en).join(', '));
    throw new InvalidError('targetMove', { field: 'to', params: { ...params, allowed } });
  }
  const why = reason?.trim() || null;
  if (why === null && needsReason(at.stage, to)) throw new InvalidError('moveReason', { field: 'reason', params });
  if (to === 'SHELVED' && lookAgainOn === null) throw new InvalidError('lookAgainMissing', { field: 'lookAgainOn' });
  if (to === 'CONTACTED' && at.contacts === 0) throw new InvalidError('contactMissing', { field: 'to' });
  return {
    stage: to,
    movedBecause: why,
    lookAgainOn: to === 'SHELVED' && lookAgainOn !== null ? planDay('lookAgainOn', lookAgainOn, today) : null,
  };
}

/** Where a contact takes a target: who was reached is no longer merely on the list. */
export function stageAfter(stage: TargetStage, outcome: ContactOutcome): TargetStage {
  return stage === 'RESERVED' && outcome !== 'UNREACHED' ? 'CONTACTED' : stage;
}

const lengths = { reason: 300, text: 500, nextStep: 100, who: 50, source: 200, name: 100 } as const;
const names: Readonly<Record<keyof typeof lengths, InLanguages<string>>> = {
  reason: said('理由', 'Reason'),
  text: said('内容', 'Text'),
  nextStep: said('下一步', 'Next step'),
  who: said('接触人', 'Who'),
  source: said('依据', 'Source'),
  name: said('企业名称', 'Name of the firm'),
};

/** A text that may be absent, and is not too long. Throws INVALID. */
export function optionalText(field: keyof typeof lengths, given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  const length = [...text].length;
  const params = { field: names[field], max: lengths[field], length };
  if (length > lengths[field]) throw new InvalidError('textTooLong', { field, params });
  return text === '' ? null : text;
}

/** A text that must say something. Throws INVALID. */
export function requiredText(field: keyof typeof lengths, given: string | null | undefined): string {
  const text = optionalText(field, given);
  if (text !== null) return text;
  const detail = said('没有写', 'it is empty');
  throw new InvalidError('valueInvalid', { field, params: { field: names[field], detail } });
}
