import { xmlText } from '../../platform/format/xml.ts';

/** Chinese fonts of the systems that people use, best first. */
export const svgFonts =
  "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

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
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${xmlText(text)}</text>`;
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

const uriStart = 'data:image/svg+xml;charset=utf-8,';

/** A whole drawing as a data URI. */
export function svgUri(markup: string): string {
  return `${uriStart}${encodeURIComponent(markup)}`;
}

/** What is drawn inside a data URI made by `svgImage`: its body without the element around it. */
export function svgBody(image: string): string {
  const markup = decodeURIComponent(image.slice(uriStart.length));
  return markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('</svg>'));
}

/** A drawing of this size as a data URI. */
export function svgImage(width: number, height: number, body: string): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${svgFonts}">`;
  return svgUri(`${open}${body}</svg>`);
}
