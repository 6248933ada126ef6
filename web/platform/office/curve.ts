import { xmlText } from '../format/xml.ts';
import { arrowEnd, type Frame, type Line, lineXml, placeXml } from './drawing.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Bends toward `control` on its way to `to`. */
export interface CurvePiece {
  readonly control: Spot;
  readonly to: Spot;
}

/** A curve of one's own that ends in an arrow; its points are in EMU of the slide. */
export function curveXml(id: number, name: string, start: Spot, pieces: readonly CurvePiece[], line: Line): string {
  const spots = [start, ...pieces.flatMap(({ control, to }) => [control, to])];
  const x = Math.min(...spots.map((each) => each.x));
  const y = Math.min(...spots.map((each) => each.y));
  const width = Math.max(1, Math.round(Math.max(...spots.map((each) => each.x)) - x));
  const height = Math.max(1, Math.round(Math.max(...spots.map((each) => each.y)) - y));
  const point = (spot: Spot): string => `<a:pt x="${Math.round(spot.x - x)}" y="${Math.round(spot.y - y)}"/>`;
  const path = pieces.map(({ control, to }) => `<a:quadBezTo>${point(control)}${point(to)}</a:quadBezTo>`).join('');
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>` +
    placeXml({ x, y, width, height }) +
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>' +
    `<a:path w="${width}" h="${height}" fill="none"><a:moveTo>${point(start)}</a:moveTo>${path}</a:path>` +
    `</a:pathLst></a:custGeom><a:noFill/>${lineXml(line, arrowEnd)}</p:spPr></p:sp>`
  );
}

interface Joined {
  readonly id: number;
  readonly frame: Frame;
}

// Where connectors hold on to a rounded rectangle: the middles of its sides, counted from the top against the clock.
const sites = { left: 1, right: 3 } as const;

/** A curved connector from the right side of one box to the left side of another: it follows when they are moved. */
export function connectorXml(id: number, name: string, from: Joined, to: Joined, line: Line): string {
  const start = { x: from.frame.x + from.frame.width, y: from.frame.y + from.frame.height / 2 };
  const end = { x: to.frame.x, y: to.frame.y + to.frame.height / 2 };
  const frame = { x: start.x, y: Math.min(start.y, end.y), width: end.x - start.x, height: Math.abs(end.y - start.y) };
  return (
    `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${xmlText(name)}"/><p:cNvCxnSpPr>` +
    `<a:stCxn id="${from.id}" idx="${sites.right}"/><a:endCxn id="${to.id}" idx="${sites.left}"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr>${placeXml(frame, end.y < start.y ? ' flipV="1"' : '')}` +
    '<a:prstGeom prst="curvedConnector3"><a:avLst><a:gd name="adj1" fmla="val 50000"/></a:avLst></a:prstGeom>' +
    `${lineXml(line, arrowEnd)}</p:spPr></p:cxnSp>`
  );
}
