import { type InLanguages, type Language, said } from '../platform/kernel/language.ts';
import type { PathRow, RelationRow, ThingRef } from './explore.types.ts';
import { relations } from './relations.rules.ts';

type Named = Pick<ThingRef, 'id' | 'name' | 'demo'>;
type Said = Pick<RelationRow, 'type' | 'fromId' | 'toId' | 'state'>;

const unsure: Readonly<Record<string, InLanguages<string>>> = {
  TO_REVIEW: said('待核', 'to review'),
  DRAFT: said('草案', 'draft'),
};
const demo = said('示例', 'demo');
const aside = said(
  (text: string, more: string) => `${text}（${more}）`,
  (text, more) => `${text} (${more})`,
);
const whole = said(
  (clauses: readonly string[]) => `${clauses.join('；')}。`,
  (clauses) => `${clauses.join('; ')}.`,
);

function nameIn(things: readonly Named[], id: string, language: Language): string {
  const thing = things.find((each) => each.id === id);
  if (thing === undefined) return id;
  return thing.demo ? aside[language](thing.name, demo[language]) : thing.name;
}

/** One relation as a clause in its own direction, with 待核 where nobody has confirmed it. */
export function clauseOf(relation: Said, things: readonly Named[], language: Language): string {
  const { type, fromId, toId, state } = relation;
  const [from, to] = [nameIn(things, fromId, language), nameIn(things, toId, language)];
  const clause = relations.get(type)?.words[language].say(from, to) ?? `${from}—${to}`;
  const doubt = state === null ? undefined : unsure[state];
  return doubt === undefined ? clause : aside[language](clause, doubt[language]);
}

type Steps = Pick<PathRow, 'things' | 'relations'>;

/** A path as one sentence, in the order in which it is walked. */
export function sentenceOf({ things, relations: steps }: Steps, language: Language): string {
  return whole[language](steps.map((step) => clauseOf(step, things, language)));
}
