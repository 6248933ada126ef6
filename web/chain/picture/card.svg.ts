import { svgImage, svgPill, svgText } from '../../platform/canvas/svg.ts';
import { clipName, textWidth, wrapName } from '../../platform/format/wrap.ts';
import { t } from '../../platform/text/zh.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import { stateWords } from '../map/knowledge.ts';
import type { MapLink } from '../map/map.query.ts';
import { cardBleed, stateFrame, stateMark } from './state.svg.ts';

function stateLine(x: number, y: number, link: MapLink, size: number, palette: Palette): string {
  const { word } = palette.state[link.knowledge];
  const words = stateWords(link);
  const line =
    stateMark(x + 4, y - size * 0.36, link.knowledge, word) +
    svgText(x + 13, y, words, { size, fill: word, weight: 600 });
  if (link.presence.leaders === 0) return line;
  const at = x + 13 + textWidth(words) * size + 6;
  return line + svgText(at, y, `★${link.presence.leaders}`, { size, fill: palette.star, weight: 700 });
}

// Marks stand on the upper border, from the right.
function tags(width: number, link: MapLink, palette: Palette): string {
  let right = cardBleed + width - 8;
  let marks = '';
  const add = (text: string, fill: string, colour: string, border: string): void => {
    const wide = textWidth(text) * 10 + 12;
    right -= wide;
    marks += svgPill(right, cardBleed - 8, wide, text, fill, colour, border);
    right -= 4;
  };
  if (link.presence.demo > 0) add(t.common.demo, palette.demo, palette.demoText, palette.demoText);
  if (link.stance === 'DECLINED') add(t.outside, palette.outside, palette.quiet, palette.quiet);
  return marks;
}

/** Drawing of a level-1 link: name in one or two lines, state mark, word and numbers, marks for 示例 and 区外协同. */
export function cardImage(link: MapLink, width: number, height: number, palette: Palette): string {
  const left = cardBleed + 13;
  const lines = wrapName(link.name, (width - 24) / 13);
  const firstBaseline = cardBleed + (lines.length === 1 ? 23 : 18);
  const name = lines
    .map((line, index) =>
      svgText(left, firstBaseline + index * 16, line, { size: 13, fill: palette.text, weight: 600 }),
    )
    .join('');
  const core =
    link.criticality === 'core'
      ? `<rect x="${cardBleed + 4}" y="${cardBleed + 10}" width="3" height="${height - 20}" rx="1.500" fill="${palette.core}"/>`
      : '';
  const body =
    stateFrame(width, height, link.knowledge, palette) +
    core +
    name +
    stateLine(left, cardBleed + height - (lines.length === 1 ? 13 : 7.5), link, 11, palette) +
    tags(width, link, palette);
  return svgImage(width + cardBleed * 2, height + cardBleed * 2, body);
}

/** Drawing of a sub-link inside the tray of its opened parent. */
export function subCardImage(link: MapLink, width: number, height: number, palette: Palette): string {
  const left = cardBleed + 10;
  const body =
    stateFrame(width, height, link.knowledge, palette) +
    svgText(left, cardBleed + 16.5, clipName(link.name, (width - 18) / 12), {
      size: 12,
      fill: palette.text,
      weight: 600,
    }) +
    stateLine(left, cardBleed + 32, link, 10.5, palette) +
    tags(width, link, palette);
  return svgImage(width + cardBleed * 2, height + cardBleed * 2, body);
}
