import { isDim } from './dim.ts';
import { loadOf } from './load.ts';
import type { Emphasis, PlainLook, Scene, SceneBox, SceneCamera, SceneWire, SceneWords } from './scene.ts';
import { svgFonts } from './svg.ts';

/** Drawings of boxes that are ready to be painted, by their data URI. */
export type Drawings = ReadonlyMap<string, HTMLImageElement>;

// As in the style of the live canvas: what stands below and above the wires, and from where on words are legible.
const wireLayer = 5;
const words = { size: 13, line: 13 * 1.3, least: 7 } as const;
const arrow = 5.2;
const dashes = { solid: [], dashed: [4, 2], dotted: [1, 1] } as const;

// What cannot be drawn is left out, as the live canvas leaves it out.
const loaded = (image: HTMLImageElement, source: string): Promise<boolean> =>
  new Promise((resolve) => {
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', () => resolve(false));
    image.src = source;
  });

/** Everything of a scene that has to be loaded before it can be painted whole. */
export async function loadDrawings({ boxes }: Scene): Promise<Drawings> {
  const images = new Set(boxes.filter((each) => !each.plain && each.image !== '').map((each) => each.image));
  const found = new Map<string, HTMLImageElement>();
  await Promise.all(
    [...images].map(async (source) => {
      const image = new Image();
      if (await loaded(image, source)) found.set(source, image);
    }),
  );
  return found;
}

function paintPlain(pen: CanvasRenderingContext2D, box: SceneBox, look: PlainLook, legible: boolean): void {
  pen.fillStyle = look.fill;
  pen.fillRect(box.x, box.y, box.width, box.height);
  pen.strokeStyle = look.line;
  pen.lineWidth = look.lineWidth;
  pen.setLineDash(dashes[look.dash]);
  pen.strokeRect(box.x, box.y, box.width, box.height);
  if (!legible) return;
  const lines = look.words.split('\n');
  pen.fillStyle = look.colour;
  const top = box.y + box.height / 2 - ((lines.length - 1) * words.line) / 2;
  for (const [index, line] of lines.entries()) pen.fillText(line, box.x + box.width / 2, top + index * words.line);
}

function paintWords(pen: CanvasRenderingContext2D, box: SceneBox, said: SceneWords): void {
  pen.save();
  pen.font = `600 12px ${svgFonts}`;
  pen.textAlign = 'left';
  pen.fillStyle = said.colour;
  const lines = said.text.split('\n');
  const line = 12 * 1.25;
  const top = box.y + box.height / 2 - ((lines.length - 1) * line) / 2;
  for (const [index, each] of lines.entries()) pen.fillText(each, box.x + said.left, top + index * line);
  pen.restore();
}

function paintWire(pen: CanvasRenderingContext2D, wire: SceneWire, straight: boolean): void {
  const { start, end } = wire;
  const bends = straight ? [] : wire.bends;
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  for (const [index, bend] of bends.entries()) {
    const next = bends[index + 1];
    const to = next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : end;
    pen.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
  }
  if (bends.length === 0) pen.lineTo(end.x, end.y);
  pen.stroke();
  if (straight) return;
  const before = bends.at(-1) ?? start;
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [dx, dy] = [((end.x - before.x) / length) * arrow, ((end.y - before.y) / length) * arrow];
  pen.beginPath();
  pen.moveTo(end.x, end.y);
  pen.lineTo(end.x - dx - dy / 2, end.y - dy + dx / 2);
  pen.lineTo(end.x - dx + dy / 2, end.y - dy - dx / 2);
  pen.fill();
}

/** Paints a scene once, as the live canvas shows it before anybody touches it: that one takes far longer to be made. */
export function paintStill(
  board: HTMLCanvasElement,
  scene: Scene,
  camera: SceneCamera,
  emphasis: Pick<Emphasis, 'path' | 'faded'>,
  drawings: Drawings,
): void {
  const straight = loadOf(scene) === 'masses';
  const fine = straight ? 1 : Math.min(window.devicePixelRatio, 2);
  board.width = Math.round(board.clientWidth * fine);
  board.height = Math.round(board.clientHeight * fine);
  const pen = board.getContext('2d');
  if (!pen) return;
  pen.setTransform(fine * camera.zoom, 0, 0, fine * camera.zoom, fine * camera.pan.x, fine * camera.pan.y);
  pen.font = `${words.size}px ${svgFonts}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const legible = words.size * camera.zoom >= words.least;
  const paintBoxes = (all: readonly SceneBox[]): void => {
    for (const box of [...all].sort((a, b) => a.layer - b.layer)) {
      pen.globalAlpha = box.main && isDim(emphasis, box.id) ? 0.22 : 1;
      const image = drawings.get(box.image);
      const { x, y, width, height, bleed } = box;
      if (box.plain) paintPlain(pen, box, box.plain, legible);
      else if (image) pen.drawImage(image, x - bleed, y - bleed, width + bleed * 2, height + bleed * 2);
      if (!box.plain && box.words) paintWords(pen, box, box.words);
    }
  };
  paintBoxes(scene.boxes.filter(({ layer }) => layer < wireLayer));
  pen.setLineDash([]);
  const alpha = straight ? 0.3 : 0.62;
  for (const wire of scene.wires) {
    const dim = isDim(emphasis, wire.id, [wire.fromId, wire.toId]);
    pen.globalAlpha = dim ? 0.07 : wire.back ? 0.4 : alpha;
    pen.strokeStyle = wire.back ? scene.colours.wireBack : scene.colours.wire;
    pen.fillStyle = pen.strokeStyle;
    pen.lineWidth = wire.back ? 1 : straight ? 2 : 1.2;
    paintWire(pen, wire, straight);
  }
  paintBoxes(scene.boxes.filter(({ layer }) => layer >= wireLayer));
}
