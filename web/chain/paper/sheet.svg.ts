import type { Scene } from '../../platform/canvas/scene.ts';
import { svgBody, svgFonts, svgPill, svgText } from '../../platform/canvas/svg.ts';
import { clipName, textWidth, wrapText } from '../../platform/format/wrap.ts';
import { xmlText } from '../../platform/format/xml.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { type Palette, palettes } from '../../platform/ui/palette.ts';
import { hatchAsStrokes } from './hatch.svg.ts';
import { legendSvg } from './legend.svg.ts';
import { text } from './paper.text.ts';
import type { PaperFacts } from './paper-facts.ts';
import { wireSvg } from './wires.svg.ts';

const margin = 28;
const head = 128;
const line = 17;
const leastWidth = 1240;
const sourceLines = 3;
const layerOfWires = 5;

/** A stretch of paper in millimetres. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** What is drawn of a chain and what is written around it. */
export interface Sheet {
  readonly scene: Scene;
  readonly facts: PaperFacts;
  /** Name of a link by its id. */
  readonly nameOf: (id: string) => string;
  /** The paper that it has to fill; null: the sheet ends where the picture ends. */
  readonly paper: Area | null;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly foot: readonly string[];
}

function footLines({ sources, madeBy, madeAt, demo }: PaperFacts, width: number): readonly string[] {
  const em = (width - margin * 2) / 12;
  const all = wrapText(sources.length === 0 ? text.noSources : text.sources + written.clauses(sources), em);
  let shown = sources.length;
  let listed = all;
  while (listed.length > sourceLines && shown > 1) {
    shown -= 1;
    const more = text.sourcesMore(shown, sources.length);
    listed = wrapText(text.sources + written.clauses(sources.slice(0, shown)) + more, em);
  }
  return [
    ...listed,
    written.sentences([written.stop(text.closed), demo ? written.stop(text.demo) : '']),
    text.madeBy(t.product.name, madeBy, madeAt),
  ];
}

/** How large a sheet is in the units of the picture: as wide as needed, then as high as the paper's shape says. */
export function frameOf({ scene, facts, paper }: Omit<Sheet, 'nameOf'>): Frame {
  const around = (width: number): number => head + margin + footLines(facts, width).length * line + margin;
  let width = Math.max(leastWidth, scene.width + margin * 2);
  let height = around(width) + scene.height;
  if (paper !== null) {
    const shape = paper.width / paper.height;
    width = Math.max(width, Math.ceil(height * shape));
    height = Math.max(around(width) + scene.height, Math.ceil(width / shape));
  }
  return { width, height, foot: footLines(facts, width) };
}

function headSvg(width: number, facts: PaperFacts, palette: Palette): string {
  const right = width - margin;
  const place = { size: 13, fill: palette.quiet, anchor: 'end' } as const;
  const title = clipName(facts.title, (width * 0.62) / 27);
  const tags = [facts.draft ? t.map.draft : '', facts.demo ? text.demoMark : ''].filter((each) => each !== '');
  let at = margin + textWidth(title) * 27 + 24;
  let pills = '';
  for (const tag of tags) {
    const wide = textWidth(tag) * 10 + 16;
    pills += svgPill(at, 36, wide, tag, palette.demo, palette.demoText, palette.demoText);
    at += wide + 8;
  }
  return (
    svgText(margin, 52, title, { size: 27, fill: palette.text, weight: 700 }) +
    pills +
    svgText(right, 42, clipName(facts.place, (width * 0.3) / 13), place) +
    svgText(right, 62, text.asOf(facts.asOf), { ...place, fill: palette.text, weight: 600 }) +
    svgText(margin, 82, written.apart(facts.numbers), { size: 13, fill: palette.text }) +
    legendSvg(margin, 110, facts, palette)
  );
}

function pictureSvg({ scene, nameOf }: Sheet): string {
  const boxes = scene.boxes.map((box) => {
    const move = `translate(${box.x - box.bleed} ${box.y - box.bleed})`;
    const what = box.main ? ` data-card="${xmlText(box.id)}"` : '';
    return { layer: box.layer, markup: `<g transform="${move}"${what}>${svgBody(box.image)}</g>` };
  });
  const wires = scene.wires.map((wire) => ({
    layer: layerOfWires,
    markup: wireSvg(wire, text.supply(nameOf(wire.fromId), nameOf(wire.toId)), scene.colours),
  }));
  const all = [...boxes, ...wires].sort((a, b) => a.layer - b.layer);
  return all.map(({ markup }) => markup).join('');
}

/**
 * The 作战图 as one SVG document: the picture of the screen in its light colours with title, numbers, legend, day and
 * sources. Vectors and texts only, nothing from elsewhere; the same input gives the same bytes.
 */
export function sheetSvg(sheet: Sheet): string {
  const { scene, facts, paper } = sheet;
  const { width, height, foot } = frameOf(sheet);
  const palette = palettes.light;
  const footTop = height - margin - (foot.length - 1) * line;
  const room = footTop - line - head;
  const x = Math.round((width - scene.width) / 2);
  const y = head + Math.max(0, Math.round((room - scene.height) / 2));
  const written = foot
    .map((words, index) => svgText(margin, footTop + index * line, words, { size: 12, fill: palette.quiet }))
    .join('');
  const drawn = `${headSvg(width, facts, palette)}<g transform="translate(${x} ${y})">${pictureSvg(sheet)}</g>${written}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${paper ? `${paper.width}mm` : width}" height="${paper ? `${paper.height}mm` : height}" viewBox="0 0 ${width} ${height}" font-family="${svgFonts}">` +
    `<title>${xmlText(`${facts.title} ${facts.place} ${text.asOf(facts.asOf)}`)}</title>` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>${hatchAsStrokes(drawn)}</svg>`
  );
}
