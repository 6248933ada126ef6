import { xmlText } from '../format/xml.ts';
import { type Fill, type Frame, fillXml, lineXml, type Paragraph, paragraphsXml } from './drawing.ts';

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  readonly fill?: Fill;
}

const inset = 60_000;
const rule = { colour: '#d3d9e3', width: 0.5 } as const;

function cellXml({ paragraphs, fill = { kind: 'none' } }: Cell): string {
  const border = (side: string): string =>
    lineXml(rule).replace('<a:ln ', `<a:ln${side} `).replace('</a:ln>', `</a:ln${side}>`);
  return (
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(paragraphs)}</a:txBody>` +
    `<a:tcPr marL="${inset}" marR="${inset}" marT="20000" marB="20000" anchor="ctr">` +
    `${['L', 'R', 'T', 'B'].map(border).join('')}${fillXml(fill)}</a:tcPr></a:tc>`
  );
}

/** A table; the widths of its columns fill the frame in these shares. */
export function tableXml(
  id: number,
  name: string,
  { x, y, width }: Omit<Frame, 'height'>,
  shares: readonly number[],
  rows: readonly (readonly Cell[])[],
  rowHeight: number,
): string {
  const sum = shares.reduce((total, each) => total + each, 0);
  const columns = shares.map((each) => `<a:gridCol w="${Math.round((width * each) / sum)}"/>`).join('');
  const body = rows.map((cells) => `<a:tr h="${rowHeight}">${cells.map(cellXml).join('')}</a:tr>`).join('');
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlText(name)}"/>` +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
    `<p:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${rows.length * rowHeight}"/></p:xfrm>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">' +
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns}</a:tblGrid>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
