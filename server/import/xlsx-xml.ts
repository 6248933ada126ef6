import { SaxesParser } from 'saxes';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { damaged, SheetRefusal } from './sheet-refusal.ts';

const maxDepth = 64;
const maxAttributes = 200;

/** What one part of a workbook is read by; names come without their prefix. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | null): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function attributesOf(attributes: Readonly<Record<string, string>>) {
  return (name: string): string | null => {
    const exact = attributes[name];
    if (exact !== undefined) return exact;
    return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? null;
  };
}

/** Streams XML into a reader; no chunk at all is a part that is not there. Throws SheetRefusal for a DOCTYPE (with it go all entities) and for what is no XML. */
export async function readXml(chunks: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const suspicious = (what: InLanguages<string>) =>
    new SheetRefusal('suspicious', 'suspiciousFix', { params: { what } });
  let depth = 0;
  let attributes = 0;
  parser.on('error', (error) => {
    throw damaged(error);
  });
  parser.on('doctype', () => {
    throw suspicious(said('文档类型声明（DOCTYPE）', 'a DOCTYPE'));
  });
  // A start tag is held whole in memory until it ends.
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > maxAttributes) throw suspicious(said('属性过多的元素', 'an element with too many attributes'));
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    depth += 1;
    if (depth > maxDepth) throw suspicious(said('嵌套过深的元素', 'an element nested too deep'));
    reader.open(local(tag.name), attributesOf(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    reader.close?.(local(tag.name));
  });
  const text = (piece: string) => reader.text?.(piece);
  parser.on('text', text);
  parser.on('cdata', text);
  let given = false;
  for await (const chunk of chunks) {
    given = true;
    parser.write(chunk);
  }
  if (given) parser.close();
}
