export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Something that is said, in every language. */
export type InLanguages<T> = Readonly<Record<Language, T>>;

export function said<T>(zh: T, en: NoInfer<T>): InLanguages<T> {
  return { zh, en };
}

/** The language that answers are told in: the first one we have of an Accept-Language header, else Chinese. */
export function languageOf(accepted: string | null | undefined): Language {
  const asked = (accepted ?? '').split(',').map((each) => each.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((each) => languages.find((known) => known === each) ?? [])[0] ?? 'zh';
}
