const fonts =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

// Text safe inside an SVG document.
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

interface TextLook {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text with its baseline at (x, y). */
export function svgText(
  x: number,
  y: number,
  text: string,
  { size, fill, weight = 400, anchor = 'start' }: TextLook,
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

/** A small rounded label with its text in the middle; returns markup. */
export function svgPill(
  x: number,
  y: number,
  width: number,
  text: string,
  fill: string,
  colour: string,
  border = 'none',
): string {
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="16" rx="8" fill="${fill}" stroke="${border}"/>` +
    svgText(x + width / 2, y + 11.8, text, { size: 10, fill: colour, weight: 600, anchor: 'middle' })
  );
}

/** A whole drawing as a data URI. */
export function svgImage(width: number, height: number, body: string): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}">`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(`${open}${body}</svg>`)}`;
}
