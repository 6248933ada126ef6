import { cardBleed, stateFrame, stateMark, stateShapes } from '../../web/chain/picture/state.svg.ts';
import { svgText } from '../../web/platform/canvas/svg.ts';
import { palettes, type ThemeName } from '../../web/platform/ui/palette.ts';

/** A page with a card of every state, as the maps draw them. */
export function statesPage(theme: ThemeName): string {
  const palette = palettes[theme];
  const [width, height] = [156, 56];
  const states = Object.keys(stateShapes).filter((each): each is keyof typeof stateShapes => each in stateShapes);
  const cards = states.map((state, index) => {
    const { word } = palette.state[state];
    const [x, y] = [20 + (index % 2) * 190, 20 + Math.floor(index / 2) * 84];
    const told = svgText(cardBleed + 30, cardBleed + 33, state, { size: 11, fill: word, weight: 600 });
    const mark = stateMark(cardBleed + 18, cardBleed + 29, state, word);
    // Patterns have one name in every drawing: here they stand in one document, all the same.
    return `<g transform="translate(${x} ${y})">${stateFrame(width, height, state, palette)}${mark}${told}</g>`;
  });
  return `<body style="margin:0;background:${palette.canvas}"><svg width="400" height="460">${cards.join('')}</svg></body>`;
}
