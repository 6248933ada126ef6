import { saveFile } from '../../platform/data/save-file.ts';
import { makeSheet, paperName, type Wanted } from './make-sheet.ts';
import { text } from './paper.text.ts';
import type { NamedSource } from './paper-facts.ts';
import { rasterise, rasterScale } from './raster.ts';
import { type Area, frameOf, sheetSvg } from './sheet.svg.ts';

/** Saves the sheet as SVG or PNG. Returns what the user should know about the file, or null. */
export async function savePicture(
  kind: 'svg' | 'png',
  wanted: Wanted,
  sources: readonly NamedSource[],
  paper: Area | null = null,
): Promise<string | null> {
  const sheet = makeSheet(wanted, sources, kind === 'svg' ? paper : null);
  const svg = sheetSvg(sheet);
  const name = paperName(wanted, text.map, sheet.facts.asOf, kind);
  if (kind === 'svg') {
    saveFile(new Blob([svg], { type: 'image/svg+xml' }), name);
    return null;
  }
  const { width, height } = frameOf(sheet);
  const png = await rasterise(svg, width, height).catch(() => null);
  if (!png) return text.pngFailed;
  saveFile(png, name);
  const scale = rasterScale(width, height);
  return scale < 2 ? text.pngSmaller(scale) : null;
}
