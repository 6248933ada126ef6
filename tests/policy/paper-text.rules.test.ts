import { describe, expect, it } from 'vitest';
import { mostLetters, paragraphsOf, storedText } from '../../server/policy/paper-text.rules.ts';
import { markOf } from '../../server/policy/quote.rules.ts';
import { readPaper } from '../../server/policy/read-paper.ts';
import { zipOf } from '../import/workbook.support.ts';
import { bombDocx, docxOf, lockedPdf, pdfOf, scannedPdf } from './paper.support.ts';

const bytesOf = (content: string | Uint8Array) => new Uint8Array(Buffer.from(content));
const refusal = async (content: string | Uint8Array) => {
  const read = await readPaper(bytesOf(content), []).catch((error: unknown) => error);
  return read instanceof Error && 'reason' in read && 'fix' in read ? JSON.stringify([read.reason, read.fix]) : read;
};
const textOf = async (content: string | Uint8Array) => (await readPaper(bytesOf(content), [])).text;

describe('the text of a policy document', () => {
  it('is that of a text file in UTF-8 or GB 18030, with lines that end in one way', async () => {
    expect(await textOf('\uFEFF第一条\r\n奖励\u0000'.replace('\u0000', '\f'))).toBe('第一条\n奖励\n');
    expect(await textOf(Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]))).toBe('第一条');
    expect(storedText('a\rb\u2028c\u0007d')).toBe('a\nb\ncd');
  });

  it('is that of the paragraphs of a Word file, without what was deleted or stands twice', async () => {
    const body = [
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>一、</w:t><w:tab/><w:t>总则</w:t></w:r>',
      '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>',
      '<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Choice>',
      '<mc:Fallback><w:p><w:r><w:t>框</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>',
    ].join('');
    expect(await readPaper(bytesOf(docxOf(['（一）奖励', '二&lt;'], body)), [])).toMatchObject({
      ...{ type: 'docx', text: '一、\t总则\n框\n（一）奖励\n二<\n', autoNumbered: false },
    });
    const numbered = docxOf(['甲'], '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>');
    expect(await readPaper(bytesOf(numbered), [])).toMatchObject({ autoNumbered: true });
  });

  it('is that of the text layer of a PDF', async () => {
    expect(await textOf(pdfOf(['第一条 奖励一百万元。', '（二）每家企业一次。']))).toBe(
      '第一条 奖励一百万元。\n（二）每家企业一次。',
    );
  });

  it('goes on over the margin of a page, and not over a number', () => {
    const full = '奖励给予符合条件的企业一次';
    expect(paragraphsOf([full, '性一百万元。', '  （二）', full, '（三）另起'])).toBe(
      `${full}性一百万元。\n  （二）\n${full}\n（三）另起`,
    );
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /文件是空的/],
    ['blanks', ' \n\t', /没有文字/],
    ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), /不是 \.txt、\.docx 或 \.pdf/],
    ['a sheet', zipOf([{ name: 'xl/workbook.xml', content: '' }]), /不是 \.txt/],
    [
      'old Word',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      /旧版 Word.*另存为 \.docx/,
    ],
    [
      'a locked Word file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /打开密码.*去掉密码/,
    ],
    [
      'macros',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: '<a/>' },
        { name: 'word/vbaProject.bin', content: '' },
      ]),
      /宏/,
    ],
    ['a bomb', bombDocx(), /压缩比超过 100 倍.*另存为新的 \.docx/],
    [
      'a DOCTYPE',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
      ]),
      /DOCTYPE/,
    ],
    ['half a Word file', docxOf(['甲'.repeat(400)]).subarray(0, 300), /损坏/],
    ['half a PDF', '%PDF-1.7\n1 0 obj', /损坏/],
    ['a scan', scannedPdf(), /没有可读的文字层.*OCR/],
    ['a locked PDF', lockedPdf(), /PDF 有打开密码.*去掉密码/],
    ['a book', '第'.repeat(mostLetters + 1), /超过 30 万字/],
  ])('is refused of %s, with the way out', async (_, content, words) => {
    expect(await refusal(content)).toMatch(words);
  });

  it('tells which document on record it is, with the exact places of its quotes', async () => {
    const text = '关于支持示例产业的若干措施\n（一）每家企业，奖励\n  一百万元。\n';
    const known = [
      { id: 'a', title: '关于支持示例产业的若干措施', number: null },
      { id: 'b', title: '另一份', number: null },
    ].map((each) => ({
      ...each,
      marks: [
        { clauseId: 'a-1', ...markOf('每家企业，奖励一百万元') },
        { clauseId: 'a-2', ...markOf('二百万元') },
      ],
    }));
    const { matches } = await readPaper(bytesOf(text), known);
    const start = text.indexOf('每家');
    expect(matches).toEqual([
      { documentId: 'a', found: [{ clauseId: 'a-1', start, end: text.indexOf('。') }], missing: ['a-2'] },
    ]);
  });
});
