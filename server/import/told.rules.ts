import { z } from 'zod';
import type { DomainError } from '../platform/kernel/errors.ts';
import { type Language, said } from '../platform/kernel/language.ts';
import { filled, type MessageParams } from '../platform/kernel/messages.ts';
import { toldTexts } from './told-texts.rules.ts';

export type ToldKey = keyof typeof toldTexts;

/** Reads a sentence by its key and what it names. */
export const sentenceShape = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.object({ zh: z.string(), en: z.string() })])),
});

/** Reads what is said of a row: a sentence by its key and what it names, or one that an earlier version kept in Chinese. */
export const toldShape = z.union([z.string(), sentenceShape]);
export type Told = z.infer<typeof toldShape>;

export function told(key: ToldKey, params: MessageParams = {}): Told {
  return { key, params };
}

const isKey = (key: string): key is ToldKey => Object.hasOwn(toldTexts, key);

/** A sentence in the language of who reads it. */
export function toldIn(language: Language, text: Told): string {
  if (typeof text === 'string') return text;
  return isKey(text.key) ? filled(toldTexts[text.key][language], text.params, language) : text.key;
}

/** What a refusal says, without its full stop, as other sentences are. */
export function refusal(error: DomainError): Told {
  const detail = said(error.message.replace(/。$/, ''), error.messageIn('en').replace(/\.$/, ''));
  return told('detail', { detail });
}

/** A sentence as the message of a check of cells, which can only be a text. */
export function asIssue(key: ToldKey, params: MessageParams = {}): string {
  return JSON.stringify(told(key, params));
}

/** What a check of cells says; `inEnglish` says the same where the words are not ours. */
export function ofIssue(message: string, inEnglish: string): Told {
  if (!message.startsWith('{"key":')) return told('detail', { detail: said(message, inEnglish) });
  return sentenceShape.parse(JSON.parse(message));
}
