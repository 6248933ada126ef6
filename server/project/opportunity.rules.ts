import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { moneyFrom } from '../platform/kernel/money.ts';
import type { OpportunityStage } from './opportunity.types.ts';

export const stageNames: Readonly<Record<OpportunityStage, InLanguages<string>>> = {
  PLANNED: said('谋划', 'planned'),
  READY: said('可推介', 'ready to offer'),
  ENGAGED: said('已对接', 'somebody is interested'),
  WITHDRAWN: said('撤回', 'withdrawn'),
};

/** Where an offer can go from each state. */
export const transitions: Readonly<Record<OpportunityStage, readonly OpportunityStage[]>> = {
  PLANNED: ['READY', 'WITHDRAWN'],
  READY: ['ENGAGED', 'PLANNED', 'WITHDRAWN'],
  ENGAGED: ['READY', 'WITHDRAWN'],
  WITHDRAWN: ['PLANNED'],
};

const ranks: Readonly<Record<OpportunityStage, number>> = { WITHDRAWN: -1, PLANNED: 0, READY: 1, ENGAGED: 2 };

/** Whether a move goes back or takes the offer off, which needs a reason. */
export function needsReason(from: OpportunityStage, to: OpportunityStage): boolean {
  return from !== 'WITHDRAWN' && ranks[to] < ranks[from];
}

/** What an offer says as far as its states ask for it. */
export interface Offered {
  readonly content: string | null;
  readonly contact: string | null;
  readonly about: number;
}

export const offerParts = ['CONTENT', 'CONTACT', 'ABOUT'] as const;
export type OfferPart = (typeof offerParts)[number];

const partNames: Readonly<Record<OfferPart, InLanguages<string>>> = {
  CONTENT: said('建设内容', 'what is to be built'),
  CONTACT: said('联系单位', 'whom to ask'),
  ABOUT: said('环节或载体', 'a link or a carrier'),
};

/** What an offer still has to say before it can be shown to anybody; none: it is ready. */
export function lacking({ content, contact, about }: Offered): readonly OfferPart[] {
  const there = { CONTENT: content !== null, CONTACT: contact !== null, ABOUT: about > 0 };
  return offerParts.filter((part) => !there[part]);
}

const joined = (names: readonly InLanguages<string>[]): InLanguages<string> =>
  said(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));

/** Throws INVALID where an offer in a state that is shown to others does not say what it must. */
export function mustBeWhole(stage: OpportunityStage, offered: Offered): void {
  if (ranks[stage] < ranks.READY) return;
  const parts = lacking(offered);
  if (parts.length === 0) return;
  const named = joined(parts.map((part) => partNames[part]));
  throw new InvalidError('offerLacks', { field: 'to', params: { state: stageNames[stage], names: named } });
}

/** Throws INVALID unless an offer may make a move; answers why it does, null where that need not be said. */
export function moveOf(
  from: OpportunityStage,
  to: OpportunityStage,
  { reason, offered }: { readonly reason: string | null | undefined; readonly offered: Offered },
): string | null {
  const params = { from: stageNames[from], to: stageNames[to] };
  if (!transitions[from].includes(to)) {
    const allowed = joined(transitions[from].map((each) => stageNames[each]));
    throw new InvalidError('targetMove', { field: 'to', params: { ...params, allowed } });
  }
  const why = wordsOf('reason', reason);
  if (why === null && needsReason(from, to)) throw new InvalidError('moveReason', { field: 'reason', params });
  mustBeWhole(to, offered);
  return why;
}

const lengths = { name: 100, content: 1000, cooperation: 200, contact: 100, reason: 300, source: 200 } as const;
const names: Readonly<Record<keyof typeof lengths, InLanguages<string>>> = {
  name: said('项目名称', 'Name'),
  content: said('建设内容', 'What is to be built'),
  cooperation: said('合作方式', 'Way of working together'),
  contact: said('联系单位', 'Whom to ask'),
  reason: said('理由', 'Reason'),
  source: said('依据', 'Source'),
};

/** A text of an offer without the white space around it; null where it says nothing. Throws INVALID where it is too long. */
export function wordsOf(field: keyof typeof lengths, given: string | null | undefined): string | null {
  const text = given?.trim() ?? '';
  const length = [...text].length;
  if (length > lengths[field]) {
    throw new InvalidError('textTooLong', { field, params: { field: names[field], max: lengths[field], length } });
  }
  return text === '' ? null : text;
}

/** A text that an offer must have. Throws INVALID. */
export function wordsAsked(field: 'name' | 'source', given: string): string {
  const text = wordsOf(field, given);
  if (text !== null) return text;
  const detail = said('没有写', 'it is empty');
  throw new InvalidError('valueInvalid', { field, params: { field: names[field], detail } });
}

/** Of a million 亿元. */
const most = 10n ** 16n;

/** Money given in 元 as fen; null where nothing is given. Throws INVALID. */
export function investmentOf(given: string | null | undefined): number | null {
  if (given === null || given === undefined || given.trim() === '') return null;
  const { fen } = moneyFrom(given.trim());
  if (fen > 0n && fen <= most) return Number(fen);
  const field = said('投资规模', 'Investment');
  const detail = said('须大于 0，且不超过一百万亿元', 'it is above 0 and at most 100 trillion yuan');
  throw new InvalidError('valueInvalid', { field: 'investment', params: { field, detail } });
}
