import type { Scene, SceneBox } from '../../platform/canvas/scene.ts';
import { svgImage, svgPill } from '../../platform/canvas/svg.ts';
import { textWidth } from '../../platform/format/wrap.ts';
import type { Palette } from '../../platform/ui/palette.ts';
import type { Picture } from '../layout/model.ts';
import type { DraftMark } from './edit.query.ts';
import { text } from './edit.text.ts';

const height = 16;
const layer = 13;

/** A scene with a mark on each card that the draft adds, changes or moves. */
export function markedScene(
  scene: Scene,
  picture: Picture,
  marks: ReadonlyMap<string, DraftMark>,
  palette: Palette,
): Scene {
  const boxes = picture.cards.flatMap(({ id, x, y }): SceneBox[] => {
    const mark = marks.get(id);
    if (mark === undefined) return [];
    const word = text.marks[mark];
    const width = Math.ceil(textWidth(word) * 10 + 12);
    const image = svgImage(width, height, svgPill(0, 0, width, word, palette.lit, palette.canvas, palette.lit));
    const place = { x: x + 8, y: y - height / 2, width, height };
    return [{ id: `mark:${id}`, ...place, image, bleed: 0, layer, live: false, main: false }];
  });
  return boxes.length === 0 ? scene : { ...scene, boxes: [...scene.boxes, ...boxes] };
}
