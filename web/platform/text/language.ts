const storageKey = 'liantu.language';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const isLanguage = (value: string | null): value is Language => languages.some((each) => each === value);

// Outside of a page there is no address, and storage may be forbidden by the browser's settings.
function wanted(): Language {
  if (typeof window === 'undefined') return 'zh';
  const said = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(said)) return said;
  try {
    const kept = localStorage.getItem(storageKey);
    return isLanguage(kept) ? kept : 'zh';
  } catch {
    return 'zh';
  }
}

/** What a language calls itself, the same on every page. */
export const languageNames = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>;

/** Language of this page from its load to its end: what the address says, else what this browser used last. */
export const language: Language = wanted();

/** The texts of one part of the pages in the language of this page; English has the shape of Chinese. */
export function inLanguage<T extends object>(texts: { readonly zh: T; readonly en: NoInfer<T> }): T {
  return texts[language];
}

/** Loads the page again in another language, which this browser uses from now on. */
export function changeLanguage(next: Language): void {
  const address = new URL(window.location.href);
  try {
    localStorage.setItem(storageKey, next);
    address.searchParams.delete('lang');
  } catch {
    address.searchParams.set('lang', next);
  }
  if (address.href === window.location.href) window.location.reload();
  else window.location.replace(address);
}
