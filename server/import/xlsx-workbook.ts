import { posix } from 'node:path';
import { SheetRefusal } from './sheet-refusal.ts';
import type { XlsxPackage } from './xlsx-package.ts';
import { cellTextLength, isDayFormat, unescaped } from './xlsx-values.rules.ts';
import { readXml } from './xlsx-xml.ts';

/** What the cells of a workbook's first visible sheet are read with. */
export interface Workbook {
  readonly sheet: string;
  readonly from1904: boolean;
  /** Whether the cell style of each number shows a day. */
  readonly dayStyles: readonly boolean[];
  readonly strings: readonly string[];
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Finds the first visible worksheet and reads what its cells refer to. */
export async function readWorkbook(parts: XlsxPackage): Promise<Workbook> {
  const [main] = [...(await relationsOf(parts, '')).values()].filter(({ type }) => type === 'officeDocument');
  const path = main?.target ?? 'xl/workbook.xml';
  if (!parts.has(path)) throw new SheetRefusal('noWorkbook', 'noWorkbookFix');
  const relations = await relationsOf(parts, path);
  const { from1904, sheets } = await sheetsOf(parts, path);
  const worksheets = sheets.flatMap((id) => relations.get(id) ?? []).filter(({ type }) => type === 'worksheet');
  const sheet = worksheets.find(({ target }) => parts.has(target))?.target;
  if (sheet === undefined) throw new SheetRefusal('noSheet', 'noSheetFix');
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target ?? '';
  return {
    sheet,
    from1904,
    dayStyles: await dayStylesOf(parts, partOf('styles')),
    strings: await stringsOf(parts, partOf('sharedStrings')),
  };
}

/** The relations of a part (of the whole package: '') by id, with targets as names of parts; links outside left out. */
async function relationsOf(parts: XlsxPackage, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  await readXml(parts.text(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      const target = attribute('Target') ?? '';
      const path = posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
      relations.set(attribute('Id') ?? '', { type, target: path });
    },
  });
  return relations;
}

async function sheetsOf(parts: XlsxPackage, path: string) {
  const sheets: string[] = [];
  let from1904 = false;
  await readXml(parts.text(path), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible') sheets.push(attribute('id') ?? '');
    },
  });
  return { from1904, sheets };
}

async function dayStylesOf(parts: XlsxPackage, path: string): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  await readXml(parts.text(path), {
    open: (name, attribute) => {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'xf' && inCells) formats.push(Number(attribute('numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats.map((id) => isDayFormat(id, codes.get(id) ?? null));
}

async function stringsOf(parts: XlsxPackage, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  const collected = new TextCollector();
  await readXml(parts.text(path), {
    open: (name) => {
      if (name === 'si') collected.start();
      collected.open(name);
    },
    text: (piece) => collected.text(piece),
    close: (name) => {
      collected.close(name);
      if (name === 'si') strings.push(collected.end());
    },
  });
  return strings;
}

/** The text of a string item or an inline string: all its runs, without phonetic guides. */
export class TextCollector {
  #pieces: string[] = [];
  #length = 0;
  #inText = false;
  #inPhonetic = false;

  start(): void {
    this.#pieces = [];
    this.#length = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    if (name === 't') this.#inText = !this.#inPhonetic;
  }

  text(piece: string): void {
    if (!this.#inText) return;
    this.#length += piece.length;
    if (this.#length > cellTextLength) {
      throw new SheetRefusal('longCell', 'longCellFix', { params: { most: cellTextLength } });
    }
    this.#pieces.push(piece);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#inPhonetic = false;
  }

  end(): string {
    return unescaped(this.#pieces.join(''));
  }
}
