const step = 10;
const inset = 2;
const hatched = /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*? fill="url\(#h\)"\/>/g;
const pattern = /<defs><pattern id="h"[^>]*>.*?stroke="([^"]+)".*?<\/defs>/gs;

function strokes(left: number, top: number, width: number, height: number): string {
  const [x, y, w, h] = [left + inset, top + inset, width - inset * 2, height - inset * 2];
  let path = '';
  for (let at = step; at < w + h; at += step) {
    const from = at <= w ? [x + at, y] : [x + w, y + at - w];
    const to = at <= h ? [x, y + at] : [x + at - h, y + h];
    path += `M${from.join(' ')}L${to.join(' ')}`;
  }
  return path;
}

/**
 * The same drawing with its hatching as plain strokes: browsers print pattern fills as large images, a megabyte for
 * every few cards.
 */
export function hatchAsStrokes(markup: string): string {
  const colour = pattern.exec(markup)?.[1];
  pattern.lastIndex = 0;
  if (colour === undefined) return markup;
  return markup
    .replaceAll(pattern, '')
    .replaceAll(hatched, (_rect, x: string, y: string, width: string, height: string) => {
      const path = strokes(Number(x), Number(y), Number(width), Number(height));
      return `<path d="${path}" stroke="${colour}" stroke-width="2.6" fill="none"/>`;
    });
}
