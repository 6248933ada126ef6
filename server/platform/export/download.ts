import { attachment, xlsxType } from '../http/attachment.ts';
import { dayOf } from '../kernel/dates.ts';
import { csvOf } from './csv.ts';
import type { Table } from './table.rules.ts';
import { type XlsxOptions, xlsxOf } from './xlsx.ts';

export const formats = ['xlsx', 'csv', 'gb18030.csv'] as const;
export type Format = (typeof formats)[number];

/** The ending of a download's address: `links.xlsx`, `links.csv`, `links.gb18030.csv`. */
export const formatPattern = '(?:xlsx|csv|gb18030\\.csv)';

/** The format that an address ends in. */
export function formatOf(file: string): Format {
  if (file.endsWith('.xlsx')) return 'xlsx';
  return file.endsWith('.gb18030.csv') ? 'gb18030.csv' : 'csv';
}

/** The name of a file of a list: `<title>-<subject>-<YYYYMMDD>.<ending>`, without characters that file systems refuse. */
function fileName(title: string, subject: string, format: Format): string {
  const plain = subject.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_');
  const day = dayOf(new Date()).replaceAll('-', '');
  return `${[title, plain, day].filter((part) => part !== '').join('-')}.${format === 'xlsx' ? 'xlsx' : 'csv'}`;
}

/** The answer that hands out a list in a format; `subject` is what the list is of, for the file's name. */
export async function download<Row>(
  table: Table<Row>,
  {
    format,
    subject,
    plain,
    ...options
  }: XlsxOptions & { readonly format: Format; readonly subject: string; readonly plain: string },
): Promise<Response> {
  const disposition = attachment(fileName(table.title, subject, format), `${plain}.${format}`);
  if (format === 'xlsx') {
    const headers = { 'content-type': xlsxType, 'content-disposition': disposition };
    return new Response(await xlsxOf(table, options), { headers });
  }
  const encoding = format === 'csv' ? 'utf-8' : 'gb18030';
  const { bytes, unmappable } = csvOf(table, encoding);
  const headers = {
    'content-type': `text/csv; charset=${encoding}`,
    'content-disposition': disposition,
    ...(unmappable.length > 0 ? { 'x-unmappable': String(unmappable.length) } : {}),
  };
  return new Response(bytes, { headers });
}
