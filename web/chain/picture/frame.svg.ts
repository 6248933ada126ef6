import { svgImage, svgPill, svgText } from '../../platform/canvas/svg.ts';
import { clipName, textWidth } from '../../platform/format/wrap.ts';
import { t } from '../../platform/text/zh.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import { size } from '../layout/model.ts';
import { countStates } from '../map/knowledge.ts';
import type { MapLane, MapLink } from '../map/map.query.ts';

/** Drawing of a lane: its frame with name, stage and counts of its level-1 links. */
export function laneImage(
  lane: MapLane,
  links: readonly MapLink[],
  width: number,
  height: number,
  palette: Palette,
): string {
  const { fill, border, text } = palette.stage[lane.stage];
  const counts = countStates(links);
  const stage = t.stage[lane.stage];
  const line = t.map.laneCount(links.length, counts.PRESENT, counts.UNSURVEYED);
  const room = width - 32;
  const pill = textWidth(stage) * 10 + 16;
  // Supplies cross a lane between its columns: the title stays over the first one.
  const pillFits = textWidth(lane.name) * 15 + 8 + pill <= Math.min(room, size.cardWidth + size.lanePad);
  const name = clipName(lane.name, room / 15);
  const body =
    `<rect x="0.500" y="0.500" width="${width - 1}" height="${height - 1}" rx="12" fill="${fill}" stroke="${border}"/>` +
    svgText(16, 27, name, { size: 15, fill: text, weight: 700 }) +
    (pillFits ? svgPill(16 + textWidth(name) * 15 + 8, 14, pill, stage, palette.canvas, text, border) : '') +
    svgText(16, 46, pillFits ? line : `${stage} · ${line}`.replaceAll(' ', ''), { size: 11, fill: palette.quiet });
  return svgImage(width, height, body);
}

/** Drawing behind an opened link and its sub-links. */
export function trayImage(width: number, height: number, palette: Palette): string {
  const body = `<rect x="0.500" y="0.500" width="${width - 1}" height="${height - 1}" rx="8" fill="${palette.tray}" stroke="${palette.lit}" stroke-opacity="0.5"/>`;
  return svgImage(width, height, body);
}

export const openerSize = { width: 68, height: 18 } as const;

/** Drawing of the control that opens and closes the sub-links of a card. */
export function openerImage(count: number, open: boolean, palette: Palette): string {
  const { width, height } = openerSize;
  const arrow = open ? 'M9 7.500l3.500 4 3.500-4z' : 'M10 5.500l4.200 3.500-4.200 3.500z';
  const body =
    `<rect x="0.500" y="0.500" width="${width - 1}" height="${height - 1}" rx="8.500" fill="${palette.canvas}" stroke="${palette.lit}" stroke-opacity="0.65"/>` +
    `<path d="${arrow}" fill="${palette.lit}"/>` +
    svgText(19, 12.8, t.map.subLinks(count), { size: 10.5, fill: palette.lit, weight: 600 });
  return svgImage(width, height, body);
}
