import { en } from './en.ts';
import { inLanguage } from './language.ts';
import { zh } from './zh.ts';

/** The texts that the parts of the pages share. */
export const t = inLanguage({ zh, en });
