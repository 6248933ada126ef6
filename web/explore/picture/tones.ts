import type { ThemeName } from '../../platform/ui/palette.ts';

export interface Tone {
  readonly fill: string;
  readonly border: string;
  readonly text: string;
}

// Hues around the circle, so that neighbours in the registry of kinds lie far apart.
const hues = [210, 30, 160, 265, 95, 330, 190, 55, 285, 135, 15, 240, 350, 75, 305, 225, 115, 175];

/** The colour of a kind; its mark says the same without colour. */
export function toneOf(tone: number, theme: ThemeName): Tone {
  const hue = hues[tone % hues.length] ?? 0;
  return theme === 'light'
    ? { fill: `hsl(${hue} 70% 97%)`, border: `hsl(${hue} 45% 52%)`, text: `hsl(${hue} 60% 28%)` }
    : { fill: `hsl(${hue} 32% 15%)`, border: `hsl(${hue} 40% 48%)`, text: `hsl(${hue} 65% 80%)` };
}
