import { describe, expect, it } from 'vitest';
import { stateFrame, stateMark, stateShapes } from '../../web/chain/picture/state.svg.ts';
import { t } from '../../web/platform/text/texts.ts';
import { type LinkState, palettes } from '../../web/platform/ui/palette.ts';

const words: Readonly<Record<LinkState, string>> = { ...t.knowledge, ...t.verdict };
const states = Object.keys(words).filter((each): each is LinkState => each in stateShapes);

/** Contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
const distinct = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);

describe('the states of a link', () => {
  it('are ten, each told by its word, its border, its sign and its line on a slide', () => {
    expect(states).toHaveLength(Object.keys(stateShapes).length);
    expect(states).toHaveLength(10);
    distinct(states.map((state) => words[state]));
    distinct(states.map((state) => stateShapes[state].border));
    distinct(states.map((state) => stateMark(0, 0, state, '#000000')));
    distinct(states.map((state) => JSON.stringify(stateShapes[state].slide)));
  });

  it.each(['light', 'dark'] as const)('have colours of their own that can be read in the %s theme', (theme) => {
    const looks = states.map((state) => palettes[theme].state[state]);
    distinct(looks.map(({ fill, border }) => `${fill} ${border}`));
    for (const { fill, word } of looks) expect(contrast(word, fill), `${word} on ${fill}`).toBeGreaterThanOrEqual(4.5);
    distinct(states.map((state) => stateFrame(100, 40, state, palettes[theme])));
  });
});
