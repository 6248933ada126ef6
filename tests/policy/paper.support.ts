import { zipOf } from '../import/workbook.support.ts';

const types = { name: '[Content_Types].xml', content: '<Types/>' };

/** A Word file of these paragraphs; `body` is put before them as it is. */
export function docxOf(paragraphs: readonly string[], body = ''): Buffer {
  const said = paragraphs.map((words) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`).join('');
  const content = `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>${body}${said}</w:body></w:document>`;
  return zipOf([types, { name: 'word/document.xml', content }]);
}

/** A Word file that is small until it is unpacked. */
export const bombDocx = (): Buffer =>
  zipOf([types, { name: 'word/document.xml', content: `<w:document><w:t>${'a'.repeat(60_000_000)}` }]);

const stream = (content: string) => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
const hexOf = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

function pdfFile(objects: readonly string[], trailer = ''): Buffer {
  let body = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(`${body}${table}${end}`, 'latin1');
}

const unicode = [
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /All def',
  '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end',
].join('\n');

/** A PDF of one page with these lines as its text layer. */
export function pdfOf(lines: readonly string[], trailer = ''): Buffer {
  const shown = `BT /F1 12 Tf 72 720 Td 16 TL ${lines.map((line) => `<${hexOf(line)}> Tj T*`).join(' ')} ET`;
  return pdfFile(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      stream(shown),
      '<</Type/Font/Subtype/Type0/BaseFont/Sun/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/Sun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R/DW 1000>>',
      '<</Type/FontDescriptor/FontName/Sun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
      stream(unicode),
    ],
    trailer,
  );
}

/** A PDF of one page with a picture of words at most. */
export const scannedPdf = (): Buffer =>
  pdfFile([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    stream('0 0 10 10 re f'),
  ]);

const zeros = '0'.repeat(64);

/** A PDF that needs a password: its keys fit no empty one. */
export const lockedPdf = (): Buffer =>
  pdfOf(['第一条 保密。'], `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${zeros}>/U<${zeros}>>>`);
