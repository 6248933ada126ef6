import { capitalWords } from '../platform/format/capital.ts';
import type { Occupation } from './review.query.ts';
import { text } from './review.text.ts';

type Enterprise = Occupation['enterprise'];

/** From here on a placement is likely right, and from here on it is more likely right than not. */
const likely = 0.8;
const fair = 0.7;

/** How sure a placement is, in a word; one without a number was named by a person or a list. */
export function sureWord(confidence: number | null): 'high' | 'middle' | 'low' | 'given' {
  if (confidence === null) return 'given';
  return confidence >= likely ? 'high' : confidence >= fair ? 'middle' : 'low';
}

/** The word with the number, such as “高 0.85”. */
export function sureness(confidence: number | null): string {
  return text.sureness(text.sure[sureWord(confidence)], confidence === null ? null : confidence.toFixed(2));
}

/** The street, town or park; who is known by district alone is 未定位. */
export function placeName({ region }: Enterprise): string {
  const located = region && ['STREET', 'TOWN', 'PARK'].includes(region.level);
  return located ? region.name : text.unlocated;
}

/** The registered capital in 万元, else as the list writes it. */
export function capitalOf({ registeredCapital, capitalText }: Enterprise): string {
  if (registeredCapital) return capitalWords(registeredCapital.amount, registeredCapital.currency);
  return capitalText ?? text.capitalUnknown;
}

/** The words that the placement stands on, each once. */
export function wordsOf({ matches }: Occupation): readonly string[] {
  return [...new Set(matches.map(({ word }) => word))];
}

const judged: Readonly<Partial<Record<string, string>>> = text.judged;

/** A reason of the classifier as a sentence. */
export const reasonText = (reason: string): string => judged[reason] ?? reason;
