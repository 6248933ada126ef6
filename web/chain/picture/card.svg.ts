import { svgImage, svgPill, svgText } from '../../platform/canvas/svg.ts';
import { clipName, textWidth, wrapName } from '../../platform/format/wrap.ts';
import { t } from '../../platform/text/texts.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import type { MapLink } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { cardBleed, stateFrame, stateMark } from './state.svg.ts';

type Told = ReturnType<Reading['of']>;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** Size of the letters where they fit before `right`; longer lines are written smaller. */
  readonly size: number;
}

function stateLine({ x, y, right, size: most }: Spot, link: MapLink, told: Told, palette: Palette): string {
  const { word } = palette.state[told.look];
  const { words } = told;
  const { leaders } = link.presence;
  const stars = leaders === 0 ? '' : `★${leaders}`;
  const gap = leaders === 0 ? 0 : 6;
  const size = Math.min(most, (right - x - 13 - gap) / textWidth(words + stars));
  const line =
    stateMark(x + 4, y - size * 0.36, told.look, word) + svgText(x + 13, y, words, { size, fill: word, weight: 600 });
  if (leaders === 0) return line;
  const at = x + 13 + textWidth(words) * size + gap;
  return line + svgText(at, y, stars, { size, fill: palette.star, weight: 700 });
}

const barHeight = 4;

// Confirmed and to review as two parts of one strip along the lower border, by their shares; the numbers stand above it.
function barImage(width: number, height: number, { bar }: Told, palette: Palette): string {
  if (!bar) return '';
  const room = width - 20;
  const done = (room * bar.confirmed) / (bar.confirmed + bar.toReview);
  const { PRESENT, TO_REVIEW } = palette.state;
  const [x, y] = [cardBleed + 10, cardBleed + height - barHeight / 2];
  const part = (at: number, wide: number, look: string) =>
    wide > 0 ? `<rect x="${at}" y="${y}" width="${wide.toFixed(1)}" height="${barHeight}" ${look}/>` : '';
  return (
    part(x, done, `fill="${PRESENT.border}"`) +
    part(x + done, room - done, `fill="${TO_REVIEW.fill}" stroke="${TO_REVIEW.border}"`)
  );
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
export function cardImage(link: MapLink, told: Told, width: number, height: number, palette: Palette): string {
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
  const line = cardBleed + height - (lines.length === 1 ? 13 : 7.5);
  const body =
    stateFrame(width, height, told.look, palette) +
    barImage(width, height, told, palette) +
    core +
    name +
    stateLine({ x: left, y: line, right: cardBleed + width - 5, size: 11 }, link, told, palette) +
    tags(width, link, palette);
  return svgImage(width + cardBleed * 2, height + cardBleed * 2, body);
}

/** Drawing of a sub-link inside the tray of its opened parent. */
export function subCardImage(link: MapLink, told: Told, width: number, height: number, palette: Palette): string {
  const left = cardBleed + 10;
  const body =
    stateFrame(width, height, told.look, palette) +
    barImage(width, height, told, palette) +
    svgText(left, cardBleed + 16.5, clipName(link.name, (width - 18) / 12), {
      size: 12,
      fill: palette.text,
      weight: 600,
    }) +
    stateLine({ x: left, y: cardBleed + 32, right: cardBleed + width - 5, size: 10.5 }, link, told, palette) +
    tags(width, link, palette);
  return svgImage(width + cardBleed * 2, height + cardBleed * 2, body);
}
