import { xmlText } from '../format/xml.ts';

/** Rectangle on a slide, in EMU (914,400 an inch, 12,700 a point). */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Run {
  readonly text: string;
  /** Points. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly bold?: boolean;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: 'l' | 'ctr' | 'r';
}

export interface Line {
  readonly colour: string;
  /** Points. */
  readonly width: number;
  readonly dash?: 'solid' | 'sysDot' | 'dash' | 'lgDash' | 'sysDash';
}

export type Fill =
  | { readonly kind: 'none' }
  | { readonly kind: 'plain'; readonly colour: string }
  | { readonly kind: 'hatched'; readonly colour: string; readonly ground: string };

/** Gives every shape of a slide its number; 1 is the slide's own group. */
export type NextId = () => number;

export function idsOfSlide(): NextId {
  let last = 1;
  return () => {
    last += 1;
    return last;
  };
}

const colourXml = (colour: string): string => `<a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/>`;

export function fillXml(fill: Fill): string {
  if (fill.kind === 'none') return '<a:noFill/>';
  if (fill.kind === 'plain') return `<a:solidFill>${colourXml(fill.colour)}</a:solidFill>`;
  return `<a:pattFill prst="wdUpDiag"><a:fgClr>${colourXml(fill.colour)}</a:fgClr><a:bgClr>${colourXml(fill.ground)}</a:bgClr></a:pattFill>`;
}

export function lineXml(line: Line | null, end = ''): string {
  if (line === null) return '<a:ln><a:noFill/></a:ln>';
  const dash = `<a:prstDash val="${line.dash ?? 'solid'}"/>`;
  const fill = fillXml({ kind: 'plain', colour: line.colour });
  return `<a:ln w="${Math.round(line.width * 12_700)}">${fill}${dash}<a:round/>${end}</a:ln>`;
}

export const arrowEnd = '<a:tailEnd type="triangle" w="med" len="med"/>';

export function paragraphsXml(paragraphs: readonly Paragraph[]): string {
  const runXml = ({ text, size, colour, bold = false }: Run): string =>
    `<a:r><a:rPr lang="zh-CN" sz="${Math.max(100, Math.round(size * 100))}" b="${bold ? 1 : 0}">` +
    `<a:solidFill>${colourXml(colour)}</a:solidFill></a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
  const xml = paragraphs.map(
    ({ runs, align = 'l' }) => `<a:p><a:pPr algn="${align}"/>${runs.map(runXml).join('')}</a:p>`,
  );
  return xml.length === 0 ? '<a:p/>' : xml.join('');
}

const whole = (value: number): number => Math.max(0, Math.round(value));

export function placeXml({ x, y, width, height }: Frame, flips = ''): string {
  return `<a:xfrm${flips}><a:off x="${Math.round(x)}" y="${Math.round(y)}"/><a:ext cx="${whole(width)}" cy="${whole(height)}"/></a:xfrm>`;
}

interface BoxLook {
  readonly name: string;
  readonly rounded?: boolean;
  readonly fill?: Fill;
  readonly line?: Line | null;
  readonly paragraphs?: readonly Paragraph[];
  readonly anchor?: 't' | 'ctr' | 'b';
  /** Space between border and text, in EMU. */
  readonly inset?: number;
  /** What the slide is about: shown in the outline. */
  readonly title?: boolean;
}

/** A rectangle, rounded or not, with its text. */
export function boxXml(id: number, frame: Frame, look: BoxLook): string {
  const { name, rounded = false, fill = { kind: 'none' }, line = null, paragraphs = [] } = look;
  const { anchor = 't', inset = 0, title = false } = look;
  const shape = rounded
    ? '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 12000"/></a:avLst></a:prstGeom>'
    : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  const side = Math.round(inset);
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"/><p:cNvSpPr/>` +
    `<p:nvPr>${title ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${placeXml(frame)}${shape}${fillXml(fill)}${lineXml(line)}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${side}" tIns="0" rIns="${side}" bIns="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>` +
    `<a:lstStyle/>${paragraphsXml(paragraphs)}</p:txBody></p:sp>`
  );
}
