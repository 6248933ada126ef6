import { z } from 'zod';
import type { Language } from '../platform/kernel/language.ts';
import { isMessageKey, type MessageKey, type MessageParams, message } from '../platform/kernel/messages.ts';
import { sentenceShape } from './told.rules.ts';

/** Why a job failed, as it is kept: the key of a message and what it names. */
export function keptError(error: { readonly key: MessageKey; readonly params: MessageParams }): string {
  return JSON.stringify({ key: error.key, params: error.params });
}

const kept = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' });
    return z.NEVER;
  }
});

/** Why a job failed, for who reads it; what an earlier version kept is a sentence as it stands. */
export function errorIn(language: Language, text: string): string {
  const { data } = kept.pipe(sentenceShape).safeParse(text);
  return data && isMessageKey(data.key) ? message(data.key, data.params, language) : text;
}
