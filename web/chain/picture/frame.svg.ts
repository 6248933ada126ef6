import { svgImage, svgPill, svgText } from '../../platform/canvas/svg.ts';
import { clipName, textWidth } from '../../platform/format/wrap.ts';
import { t } from '../../platform/text/texts.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import { size } from '../layout/model.ts';
import type { MapLane, MapLink } from '../map/map.query.ts';
import { laneLine } from '../modes/lane-line.ts';
import type { Reading } from '../modes/mode.ts';

/** The counts as far as they fit whole; an ellipsis stands for those that do not. */
function wholeParts(parts: readonly string[], stage: string | null, width: number): string {
  for (let count = parts.length; count > 1; count -= 1) {
    const counts = parts.slice(0, count).join(' · ');
    const line = stage === null ? counts : t.map.stageLine(stage, counts);
    const all = count === parts.length ? line : `${line} …`;
    if (textWidth(all) <= width) return all;
  }
  return parts[0] ?? '';
}

/** Drawing of a lane: its frame with name, stage and counts of its level-1 links. */
export function laneImage(
  lane: MapLane,
  links: readonly MapLink[],
  reading: Reading,
  width: number,
  height: number,
  palette: Palette,
): string {
  const { fill, border, text } = palette.stage[lane.stage];
  const stage = t.stage[lane.stage];
  const room = width - 32;
  const pill = textWidth(stage) * 10 + 16;
  // Supplies cross a lane between its columns: the title stays over the first one.
  const pillFits = textWidth(lane.name) * 15 + 8 + pill <= Math.min(room, size.cardWidth + size.lanePad);
  const name = clipName(lane.name, room / 15);
  const body =
    `<rect x="0.500" y="0.500" width="${width - 1}" height="${height - 1}" rx="12" fill="${fill}" stroke="${border}"/>` +
    svgText(16, 27, name, { size: 15, fill: text, weight: 700 }) +
    (pillFits ? svgPill(16 + textWidth(name) * 15 + 8, 14, pill, stage, palette.canvas, text, border) : '') +
    svgText(16, 46, wholeParts(laneLine(links, reading).split(' · '), pillFits ? null : stage, (width - 16) / 11), {
      size: 11,
      fill: palette.quiet,
    });
  return svgImage(width, height, body);
}

/** Drawing behind an opened link and its sub-links. */
export function trayImage(width: number, height: number, palette: Palette): string {
  const body = `<rect x="0.500" y="0.500" width="${width - 1}" height="${height - 1}" rx="8" fill="${palette.tray}" stroke="${palette.lit}" stroke-opacity="0.5"/>`;
  return svgImage(width, height, body);
}

const openerText = { x: 19, size: 10.5, room: 8 } as const;

/** As wide as a number of one figure needs in the language of the page. */
export const openerSize = {
  width: Math.round(openerText.x + textWidth(t.map.subLinks(9)) * openerText.size + openerText.room),
  height: 18,
} as const;

/** Drawing of the control that opens and closes the sub-links of a card. */
export function openerImage(count: number, open: boolean, palette: Palette): string {
  const { width, height } = openerSize;
  const arrow = open ? 'M9 7.500l3.500 4 3.500-4z' : 'M10 5.500l4.200 3.500-4.200 3.500z';
  const body =
    `<rect x="0.500" y="0.500" width="${width - 1}" height="${height - 1}" rx="8.500" fill="${palette.canvas}" stroke="${palette.lit}" stroke-opacity="0.65"/>` +
    `<path d="${arrow}" fill="${palette.lit}"/>` +
    svgText(openerText.x, 12.8, t.map.subLinks(count), { size: openerText.size, fill: palette.lit, weight: 600 });
  return svgImage(width, height, body);
}
