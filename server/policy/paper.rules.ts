import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { documentNumber } from './identity.rules.ts';
import { boundaryProblem, citedNumbers, type Part, partsFrom } from './split.rules.ts';

/** What a document is, as a person says. */
export interface StatedIdentity {
  readonly title: string;
  readonly number?: string | null | undefined;
  readonly issuer: string;
  readonly issued?: string | null | undefined;
  readonly inForceFrom?: string | null | undefined;
  readonly inForceTo?: string | null | undefined;
  readonly supersedes?: string | null | undefined;
}

/** A boundary that a person confirmed; the stretch reaches to the next one. */
export interface StatedPart {
  readonly start: number;
  readonly heading: string;
  /** It is cited as a clause. */
  readonly clause: boolean;
}

export interface ConfirmedPart extends Part {
  /** With the numbers above it. */
  readonly cited: string;
  readonly clause: boolean;
}

const longest = { title: 100, issuer: 60, number: 40, heading: 60 } as const;
const mostParts = 2_000;
const names = {
  title: said('标题', 'Title'),
  issuer: said('发文单位', 'Issuer'),
  number: said('文号', 'Number'),
  heading: said('条款名称', 'Heading'),
  parts: said('条款划分', 'Articles'),
  inForceTo: said('失效日', 'Last day'),
} as const;

function refuse(field: keyof typeof names, detail: InLanguages<string>): InvalidError {
  return new InvalidError('valueInvalid', { field, params: { field: names[field], detail } });
}

function textOf(field: keyof typeof longest, given: string): string {
  const text = given.trim();
  const length = [...text].length;
  if (length <= longest[field]) return text;
  throw new InvalidError('textTooLong', { field, params: { field: names[field], max: longest[field], length } });
}

function neededText(field: 'title' | 'issuer', given: string): string {
  const text = textOf(field, given);
  if (text === '') throw refuse(field, said('没有写', 'it is empty'));
  return text;
}

/** The identity of a document as it is kept: what is not known is null. Throws INVALID. */
export function checkedIdentity(stated: StatedIdentity, today: string) {
  const { issued = null, inForceFrom = null, inForceTo = null, supersedes = null } = stated;
  if (issued !== null && issued > today) {
    throw new InvalidError('dateInFuture', { field: 'issued', params: { value: issued } });
  }
  const first = inForceFrom ?? issued;
  if (inForceTo !== null && first !== null && inForceTo < first) {
    throw refuse('inForceTo', said('早于施行日或印发日', 'it is before the first day or the day of issue'));
  }
  const number = textOf('number', stated.number ?? '');
  return {
    title: neededText('title', stated.title),
    issuer: neededText('issuer', stated.issuer),
    number: number === '' ? null : (documentNumber(number) ?? number),
    ...{ issued, inForceFrom, inForceTo, supersedes },
  };
}

const wrongs = {
  first: said('第一段须从正文开头起', 'the first one begins where the text does'),
  order: said(
    '各段的起点须依次向后、不超出正文（文件可能换过，请重新上传）',
    'each begins after the one before and within the text (the file may be another one: upload it again)',
  ),
  inside: said('不能从一个字的中间断开', 'none begins inside a character'),
} as const;

/** The stretches of a text as a person confirmed them. Throws INVALID. */
export function confirmedParts(text: string, stated: readonly StatedPart[]): readonly ConfirmedPart[] {
  if (stated.length > mostParts) {
    throw refuse('parts', said(`最多 ${mostParts} 段`, `there can be ${mostParts} at most`));
  }
  const starts = stated.map(({ start }) => start);
  const problem = boundaryProblem(text, starts);
  if (problem !== null) throw refuse('parts', wrongs[problem]);
  const parts = partsFrom(text, starts);
  const cited = citedNumbers(parts);
  return parts.map((part, at) => ({
    ...part,
    heading: textOf('heading', stated[at]?.heading ?? ''),
    cited: cited[at] ?? '',
    clause: stated[at]?.clause ?? false,
  }));
}

/** How an article is cited: its numbers and its heading. */
export function articleName({ cited, heading }: Pick<ConfirmedPart, 'cited' | 'heading'>, at: number): string {
  const name = [cited, heading].filter((part) => part !== '').join(' ');
  return name === '' ? `第 ${at + 1} 段` : name;
}
