import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import type { TemplateItem } from './templates.query.ts';
import { text } from './templates.text.ts';

type Words = Readonly<Partial<Record<string, string>>>;

const fields: Words = text.fields;
const valueWords: Readonly<Partial<Record<string, Words>>> = {
  capacityKinds: t.kind,
  criticality: t.criticality,
  stage: t.stage,
  stance: t.stance,
  status: text.status,
  support: { true: text.yes, false: text.no },
};

const nameOfField = (field: string): string => field.split('.')[0] ?? field;

/** Where an item is: the thing, its name and the field. */
export function placeOf({ thing, name, field, kind }: TemplateItem): string {
  const what = field === null ? text.whole[kind] : (fields[nameOfField(field)] ?? field);
  return `${text.things[thing]} ${written.quoted(name)} ${what}`;
}

/** The parts of a value in words; those that the other value has not are `own`. */
export function partsOf(
  { field }: Pick<TemplateItem, 'field'>,
  parts: readonly string[],
  others: readonly string[],
): readonly { readonly key: string; readonly word: string; readonly own: boolean }[] {
  const words = field === null ? undefined : valueWords[nameOfField(field)];
  return parts.map((part) => ({ key: part, word: words?.[part] ?? part, own: !others.includes(part) }));
}
