import { language } from '../text/language.ts';

/** Headers of every request: a page of ours asks, and answers are told in its language. */
export const requestHeaders = { 'x-requested-with': 'liantu', 'accept-language': language } as const;
