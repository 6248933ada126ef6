import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the headers claim instead of the true size. */
  readonly claimed?: number;
  /** General purpose bit flag; bit 0: encrypted. */
  readonly flag?: number;
}

/** A zip of parts, deflated: small enough to read, and able to lie. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, flag = 0x800 } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flag, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? plain.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, fileName, packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, central, fileName]));
    bodies.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface WorkbookParts {
  /** What stands in <sheetData>. */
  readonly rows?: string;
  /** What stands in <sst>. */
  readonly strings?: string;
  /** What stands in <styleSheet>. */
  readonly styles?: string;
  readonly from1904?: boolean;
  /** The state of each sheet; the rows are in the last one, the others hold 错. */
  readonly states?: readonly string[];
  readonly extra?: readonly Part[];
}

/** The parts of a workbook as Excel lays them out. */
export function workbookParts(given: WorkbookParts): readonly Part[] {
  const { rows = '', strings = '', styles = '', from1904 = false, states = ['visible'], extra = [] } = given;
  const sheets = states.map(
    (state, index) => `<sheet name="S${index}" sheetId="${index + 1}" state="${state}" r:id="r${index}"/>`,
  );
  const relations = states.map(
    (_, index) => `<Relationship Id="r${index}" Type="${office}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  );
  const wrong = '<row r="1"><c r="A1" t="inlineStr"><is><t>错</t></is></c></row>';
  return [
    { name: '[Content_Types].xml', content: `<Types xmlns="${packages}/content-types"/>` },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packages}/relationships">${relations.join('')}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${strings}</sst>` },
    ...states.map((_, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: `<worksheet xmlns="${main}"><sheetData>${index === states.length - 1 ? rows : wrong}</sheetData></worksheet>`,
    })),
    ...extra,
  ];
}

/** A workbook as Excel lays it out. */
export function workbook(given: WorkbookParts): Buffer {
  return zipOf(workbookParts(given));
}

/** A row of inline strings. */
export function textRow(number: number, ...cells: readonly string[]): string {
  const inner = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${number}">${inner.join('')}</row>`;
}
