import { inLanguage } from './language.ts';

const kept = (parts: readonly string[]): readonly string[] => parts.filter((each) => each !== '');

/** How words are put together: the punctuation of the language of the page. */
export const written = inLanguage({
  zh: {
    label: (name: string, said: string) => `${name}：${said}`,
    aside: (words: string, more: string) => `${words}（${more}）`,
    quoted: (words: string) => `“${words}”`,
    document: (title: string) => `《${title}》`,
    mark: (word: string) => `〔${word}〕`,
    list: (parts: readonly string[]) => parts.join('、'),
    phrases: (parts: readonly string[]) => kept(parts).join('，'),
    clauses: (parts: readonly string[]) => kept(parts).join('；'),
    sentences: (parts: readonly string[]) => kept(parts).join(''),
    stop: (words: string) => `${words}。`,
    apart: (parts: readonly string[]) => parts.join('　·　'),
  },
  en: {
    label: (name, said) => `${name}: ${said}`,
    aside: (words, more) => `${words} (${more})`,
    quoted: (words) => `"${words}"`,
    document: (title) => `"${title}"`,
    mark: (word) => ` [${word}]`,
    list: (parts) => parts.join(', '),
    phrases: (parts) => kept(parts).join(', '),
    clauses: (parts) => kept(parts).join('; '),
    sentences: (parts) => kept(parts).join(' '),
    stop: (words) => `${words}.`,
    apart: (parts) => parts.join('\u2003·\u2003'),
  },
});
