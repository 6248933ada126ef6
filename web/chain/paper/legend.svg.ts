import { svgText } from '../../platform/canvas/svg.ts';
import { textWidth } from '../../platform/format/wrap.ts';
import { t } from '../../platform/text/texts.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import { cardBleed, stateFrame, stateMark } from '../picture/state.svg.ts';
import { text } from './paper.text.ts';
import type { PaperFacts } from './paper-facts.ts';

const size = 12;
const gap = 22;
const swatch = { width: 34, height: 20 } as const;

/** The signs of the map with their words and counts, in one line whose texts stand on `y`. */
export function legendSvg(x: number, y: number, { legend }: Pick<PaperFacts, 'legend'>, palette: Palette): string {
  let at = x;
  let drawn = '';
  const put = (width: number, sign: string, words: string): void => {
    drawn += sign + svgText(at + width, y, words, { size, fill: palette.text });
    at += width + textWidth(words) * size + gap;
  };
  for (const { word, look, count } of legend) {
    const { width, height } = swatch;
    const frame = stateFrame(width, height, look, palette);
    const sign =
      `<g transform="translate(${at - cardBleed} ${y - 15 - cardBleed})">${frame}</g>` +
      stateMark(at + width / 2, y - 5, look, palette.state[look].word);
    put(width + 7, sign, t.map.legendItem(word, count));
  }
  put(11, `<rect x="${at}" y="${y - 13}" width="4" height="17" rx="2" fill="${palette.core}"/>`, t.map.core);
  put(0, '', text.leader);
  const back = `<path d="M${at} ${y - 4}h26" stroke="${palette.wireBack}" stroke-width="2" fill="none"/>`;
  put(33, back, t.map.back);
  return drawn;
}
