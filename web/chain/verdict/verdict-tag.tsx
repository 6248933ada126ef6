import type { ReactNode } from 'react';
import { useTheme } from '../../platform/state/theme.tsx';
import { type LinkState, palettes } from '../../platform/ui/palette.ts';
import { text } from './verdict.text.ts';

type Verdict = keyof typeof text.class;

const looks: Readonly<Record<Verdict, LinkState>> = {
  STRONG: 'STRONG',
  ADEQUATE: 'ADEQUATE',
  WEAK: 'WEAK',
  MISSING: 'MISSING',
  NOT_EXPECTED: 'BELOW_SCALE',
  INSUFFICIENT: 'INSUFFICIENT_DATA',
  UNSURVEYED: 'UNSURVEYED',
};

/** The class of a verdict as a word in the colours of the map. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { theme } = useTheme();
  const { fill, border, word } = palettes[theme].state[looks[verdict]];
  return (
    <span className="tag" style={{ background: fill, borderColor: border, color: word }}>
      {text.class[verdict]}
    </span>
  );
}
