import type { SceneWords } from '../../platform/canvas/scene.ts';
import { svgImage, svgPill, svgText } from '../../platform/canvas/svg.ts';
import { clipName, wrapName } from '../../platform/format/wrap.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import type { Kind, Node } from '../explore.query.ts';
import { text } from '../explore.text.ts';
import type { Frame } from '../model/group.ts';
import { cardSize } from '../model/place.ts';
import type { Tone } from './tones.ts';

export const nodeBleed = 10;

export interface NodeLook {
  readonly kind: Kind;
  readonly tone: Tone;
  readonly demo: boolean;
  readonly root: boolean;
  readonly pinned: boolean;
  /** Some of its relations are drawn and have been put away again. */
  readonly collapsed: boolean;
}

/** The name of a thing as its card says it, in one or two lines. */
export function nodeWords({ name }: Node, palette: Palette): SceneWords {
  return { text: wrapName(name, (cardSize.width - 44) / 12.2).join('\n'), colour: palette.text, left: 36 };
}

/**
 * Drawing of a thing without its name: the mark of its kind and what a person did with it. Things that are alike in that
 * have the same one: a picture of its own for each costs the browser more than all the rest.
 */
export function nodeImage(look: NodeLook, palette: Palette): string {
  const { width, height } = cardSize;
  const { fill, border, text: ink } = look.tone;
  const shape = `x="${nodeBleed}" y="${nodeBleed}" width="${width}" height="${height}" rx="8"`;
  const mark =
    `<circle cx="${nodeBleed + 19}" cy="${nodeBleed + height / 2}" r="12" fill="${border}"/>` +
    svgText(nodeBleed + 19, nodeBleed + height / 2 + 4.4, look.kind.mark, {
      ...{ size: 12.5, fill: palette.canvas, weight: 700, anchor: 'middle' },
    });
  const marks = [
    ...(look.demo ? [text.demo] : []),
    ...(look.pinned ? [text.pinned] : []),
    ...(look.collapsed ? [text.collapsedMark] : []),
  ];
  let right = nodeBleed + width - 6;
  const tags = marks.map((each) => {
    const wide = each.length * 10 + 12;
    right -= wide + 3;
    return each === text.demo
      ? svgPill(right, nodeBleed - 8, wide, each, palette.demo, palette.demoText, palette.demoText)
      : svgPill(right, nodeBleed - 8, wide, each, palette.canvas, ink, border);
  });
  const body = `<rect ${shape} fill="${fill}" stroke="${border}" stroke-width="${look.root ? 2.6 : 1.3}"/>${mark}${tags.join('')}`;
  return svgImage(width + nodeBleed * 2, height + nodeBleed * 2, body);
}

export const noteHeight = 18;

/** Drawing of what somebody wrote on a thing, in one line below it. */
export function noteImage(words: string, palette: Palette): string {
  const { width } = cardSize;
  const body =
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${noteHeight - 1}" rx="4" fill="${palette.demo}" stroke="${palette.demoText}" stroke-opacity="0.5"/>` +
    svgText(7, 13, clipName(words, (width - 14) / 11), { size: 11, fill: palette.demoText });
  return svgImage(width, noteHeight, body);
}

/** Drawing of a frame around a group, with its title and number. */
export function frameImage({ title, count, width, height }: Frame, palette: Palette): string {
  const words = clipName(text.groupTitle(title, count), (width - 36) / 14);
  const body =
    `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="12" fill="${palette.tray}" fill-opacity="0.55" stroke="${palette.wire}" stroke-opacity="0.5"/>` +
    svgText(18, 26, words, { size: 14, fill: palette.text, weight: 700 });
  return svgImage(width, height, body);
}
