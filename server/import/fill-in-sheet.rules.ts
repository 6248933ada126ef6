import type { SheetShape } from './import.types.ts';

type Column = SheetShape['columns'][number];

/** Rows that a template is made ready for. */
const readyRows = 2_000;
/** Excel's limits on the texts of a validation. */
const promptLength = 255;
const listLength = 255;

/** The letters of a column, from 0: A, B … Z, AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Text as XML holds it in content and attributes; signs that XML cannot hold are left out. */
export function xmlText(text: string): string {
  return [...text]
    .filter((sign) => sign >= ' ')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** How a column is filled in, in one sentence. */
export function promptOf({ required, note, choices }: Column): string {
  const parts = [required ? '必填' : '可以留空', ...(note ? [note] : []), ...(choices ? [choices.join('、')] : [])];
  return parts.join('。').slice(0, promptLength);
}

function listOf(choices: readonly string[] | undefined): string | null {
  const list = choices?.join(',') ?? '';
  const plain = choices?.every((choice) => !/[,"]/.test(choice)) ?? false;
  return plain && list.length > 0 && list.length <= listLength ? list : null;
}

/** Prompts for every column and lists to choose from: a word beside the list is warned of, not refused. */
export function validationMarkup(columns: readonly Column[]): string {
  const each = columns.map((column, index) => {
    const [title = ''] = column.names;
    const letter = letterOf(index);
    const list = listOf(column.choices);
    const type = list === null ? '' : ' type="list" errorStyle="warning" showErrorMessage="1"';
    const formula = list === null ? '' : `<formula1>&quot;${xmlText(list)}&quot;</formula1>`;
    const prompt = `promptTitle="${xmlText(title.slice(0, 32))}" prompt="${xmlText(promptOf(column))}"`;
    return `<dataValidation${type} allowBlank="1" showInputMessage="1" ${prompt} sqref="${letter}2:${letter}${readyRows + 1}">${formula}</dataValidation>`;
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

const textCell = /<c r="A2" s="(\d+)"\/>/;

/**
 * Makes the columns of a written sheet take what is typed as text, so that a code of 18 digits keeps them all: the
 * style of its empty second row becomes that of the columns.
 */
export function asTextColumns(xml: string): string {
  const style = textCell.exec(xml)?.[1];
  return style === undefined ? xml : xml.replaceAll('<col ', () => `<col style="${style}" `);
}
