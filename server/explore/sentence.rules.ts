import type { PathRow, RelationRow, ThingRef } from './explore.types.ts';
import { relations } from './relations.rules.ts';

type Named = Pick<ThingRef, 'id' | 'name' | 'demo'>;
type Said = Pick<RelationRow, 'type' | 'fromId' | 'toId' | 'state'>;

const unsure: Readonly<Record<string, string>> = { TO_REVIEW: '待核', DRAFT: '草案' };

function nameIn(things: readonly Named[], id: string): string {
  const thing = things.find((each) => each.id === id);
  if (thing === undefined) return id;
  return thing.demo ? `${thing.name}（示例）` : thing.name;
}

/** One relation as a clause in its own direction, with 待核 where nobody has confirmed it. */
export function clauseOf(relation: Said, things: readonly Named[]): string {
  const { type, fromId, toId, state } = relation;
  const [from, to] = [nameIn(things, fromId), nameIn(things, toId)];
  const clause = relations.get(type)?.say(from, to) ?? `${from}—${to}`;
  const doubt = state === null ? undefined : unsure[state];
  return doubt === undefined ? clause : `${clause}（${doubt}）`;
}

/** A path as one Chinese sentence, in the order in which it is walked. */
export function sentenceOf({ things, relations: steps }: Pick<PathRow, 'things' | 'relations'>): string {
  return `${steps.map((step) => clauseOf(step, things)).join('；')}。`;
}
