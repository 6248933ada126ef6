import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import type { ThemeName } from '../ui/palette.ts';
import { useAddress } from './address.ts';

interface ThemeChoice {
  readonly theme: ThemeName;
  readonly toggle: () => void;
}

const storageKey = 'liantu.theme';

function isTheme(value: string | null): value is ThemeName {
  return value === 'light' || value === 'dark';
}

// Storage may be forbidden by the browser's settings; the theme then lives in the address only.
function storedTheme(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function storeTheme(theme: ThemeName): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    return;
  }
}

const ThemeContext = createContext<ThemeChoice>({ theme: 'light', toggle: () => undefined });

export const useTheme = (): ThemeChoice => useContext(ThemeContext);

/** The theme of the page: what the address says, else what this browser used last, else light. */
export function ThemeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [query, changeQuery] = useAddress();
  const said = query.get('theme');
  const stored = storedTheme();
  const theme = isTheme(said) ? said : isTheme(stored) ? stored : 'light';
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    storeTheme(theme);
  }, [theme]);
  const choice = useMemo(
    () => ({
      theme,
      toggle: () => {
        const next = theme === 'light' ? 'dark' : 'light';
        storeTheme(next);
        changeQuery((address) => address.set('theme', next), true);
      },
    }),
    [theme, changeQuery],
  );
  return <ThemeContext value={choice}>{children}</ThemeContext>;
}
