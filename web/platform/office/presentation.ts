import { xmlText } from '../format/xml.ts';
import { layoutXml, masterXml, namespaces, themeXml, treeXml, xmlHead } from './base.xml.ts';
import { zip } from './zip.ts';

/** A slide of 16 : 9, in EMU. */
export const slideSize = { width: 12_192_000, height: 6_858_000 } as const;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const parts = 'http://schemas.openxmlformats.org/package/2006';
const main = 'application/vnd.openxmlformats-officedocument.presentationml';

type Target = readonly [type: string, path: string];

function relationsXml(targets: readonly Target[]): string {
  const all = targets.map(([type, path], index) => {
    const full = type.includes('/') ? `${parts}/relationships/${type}` : `${office}/relationships/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${path}"/>`;
  });
  return `${xmlHead}<Relationships xmlns="${parts}/relationships">${all.join('')}</Relationships>`;
}

function typesXml(count: number): string {
  const part = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`;
  const slides = Array.from({ length: count }, (_, index) =>
    part(`/ppt/slides/slide${index + 1}.xml`, `${main}.slide+xml`),
  );
  return (
    `${xmlHead}<Types xmlns="${parts}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/ppt/presentation.xml', `${main}.presentation.main+xml`) +
    part('/ppt/slideMasters/slideMaster1.xml', `${main}.slideMaster+xml`) +
    part('/ppt/slideLayouts/slideLayout1.xml', `${main}.slideLayout+xml`) +
    part('/ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml') +
    part('/ppt/presProps.xml', `${main}.presProps+xml`) +
    part('/ppt/viewProps.xml', `${main}.viewProps+xml`) +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${slides.join('')}</Types>`
  );
}

function presentationXml(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 3}"/>`);
  const { width, height } = slideSize;
  return (
    `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1">` +
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>' +
    `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="${height}" cy="${width}"/></p:presentation>`
  );
}

interface About {
  readonly title: string;
  readonly author: string;
  /** Instant as ISO 8601. */
  readonly made: string;
}

function coreXml({ title, author, made }: About): string {
  const day = `<dcterms:created xsi:type="dcterms:W3CDTF">${made.slice(0, 19)}Z</dcterms:created>`;
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${parts}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>${day}</cp:coreProperties>`
  );
}

const slideXml = (shapes: string): string =>
  `${xmlHead}<p:sld ${namespaces}>${treeXml(shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;

/** A presentation (.pptx) of these slides, each given by the shapes on it. */
export function presentation(slides: readonly string[], about: About): Promise<Blob> {
  const files = new Map<string, string>([
    ['[Content_Types].xml', typesXml(slides.length)],
    [
      '_rels/.rels',
      relationsXml([
        ['officeDocument', 'ppt/presentation.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreXml(about)],
    ['ppt/presentation.xml', presentationXml(slides.length)],
    [
      'ppt/_rels/presentation.xml.rels',
      relationsXml([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['theme', 'theme/theme1.xml'],
        ...slides.map((_, index): Target => ['slide', `slides/slide${index + 1}.xml`]),
        ['presProps', 'presProps.xml'],
        ['viewProps', 'viewProps.xml'],
      ]),
    ],
    // Empty, but PowerPoint mends a file without them.
    ['ppt/presProps.xml', `${xmlHead}<p:presentationPr ${namespaces}/>`],
    ['ppt/viewProps.xml', `${xmlHead}<p:viewPr ${namespaces}/>`],
    ['ppt/theme/theme1.xml', themeXml],
    ['ppt/slideMasters/slideMaster1.xml', masterXml],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationsXml([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml'],
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', layoutXml],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      relationsXml([['slideMaster', '../slideMasters/slideMaster1.xml']]),
    ],
  ]);
  slides.forEach((shapes, index) => {
    files.set(`ppt/slides/slide${index + 1}.xml`, slideXml(shapes));
    const link = relationsXml([['slideLayout', '../slideLayouts/slideLayout1.xml']]);
    files.set(`ppt/slides/_rels/slide${index + 1}.xml.rels`, link);
  });
  return zip(files);
}
