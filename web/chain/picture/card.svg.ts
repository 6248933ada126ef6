import { svgImage, svgPill, svgText } from '../../platform/canvas/svg.ts';
import { clipName, textWidth, wrapName } from '../../platform/format/wrap.ts';
import { t } from '../../platform/text/zh.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import { stateWords } from '../map/knowledge.ts';
import type { Knowledge, MapLink } from '../map/map.query.ts';

export const cardBleed = 10;

const borders: Readonly<Record<Knowledge, string>> = {
  UNSURVEYED: 'stroke-width="1"',
  TO_REVIEW: 'stroke-width="1.8" stroke-dasharray="0.1 4" stroke-linecap="round"',
  PRESENT: 'stroke-width="1.8"',
  NONE_FOUND: 'stroke-width="1.6" stroke-dasharray="6 3.500"',
};

function frame(width: number, height: number, link: MapLink, palette: Palette): string {
  const look = palette.state[link.knowledge];
  const shape = `x="${cardBleed}" y="${cardBleed}" width="${width}" height="${height}" rx="8"`;
  const base = `<rect ${shape} fill="${look.fill}"/>`;
  const hatch =
    link.knowledge === 'UNSURVEYED'
      ? `<defs><pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="${palette.hatch}" stroke-width="4"/></pattern></defs><rect ${shape} fill="url(#h)"/>`
      : '';
  return `${base}${hatch}<rect ${shape} fill="none" stroke="${look.border}" ${borders[link.knowledge]}/>`;
}

function stateMark(x: number, y: number, knowledge: Knowledge, colour: string): string {
  const stroke = `fill="none" stroke="${colour}" stroke-width="1.5"`;
  if (knowledge === 'PRESENT') return `<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>`;
  if (knowledge === 'TO_REVIEW')
    return `<circle cx="${x}" cy="${y}" r="3.400" ${stroke}/><circle cx="${x}" cy="${y}" r="1.300" fill="${colour}"/>`;
  if (knowledge === 'NONE_FOUND') return `<path d="M${x - 3} ${y - 3}l6 6m0-6l-6 6" ${stroke}/>`;
  return `<circle cx="${x}" cy="${y}" r="3.400" ${stroke} stroke-dasharray="2 1.600"/>`;
}

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
    frame(width, height, link, palette) +
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
    frame(width, height, link, palette) +
    svgText(left, cardBleed + 16.5, clipName(link.name, (width - 18) / 12), {
      size: 12,
      fill: palette.text,
      weight: 600,
    }) +
    stateLine(left, cardBleed + 32, link, 10.5, palette) +
    tags(width, link, palette);
  return svgImage(width + cardBleed * 2, height + cardBleed * 2, body);
}
