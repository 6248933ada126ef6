import { z } from 'zod';
import type { RecordedEvent, RecordedFact } from './chain.types.ts';

/** A fact as the system had it at an instant. */
export interface FactThen {
  readonly kind: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly said: Readonly<Record<string, unknown>>;
}

const record = z.record(z.string(), z.unknown());

function saidIn(event: RecordedEvent): Record<string, unknown> {
  if (event.said === null) return { state: event.before };
  return record.parse(JSON.parse(event.said));
}

interface Walk {
  said: Record<string, unknown> | null;
  born: string | null;
  from: string;
  to: string;
}

function stepBack(walk: Walk, event: RecordedEvent): void {
  // What is older than the making of a fact belongs to one of the same id before it.
  if (walk.born !== null && event.at < walk.born) walk.said = null;
  if (event.field !== '*') {
    if (walk.said) walk.said = { ...walk.said, [event.field]: event.before };
    return;
  }
  if (event.after !== null) {
    walk.said = null;
    return;
  }
  walk.said = saidIn(event);
  walk.born = event.born;
  walk.from = event.from ?? walk.from;
  walk.to = event.to ?? walk.to;
}

/**
 * The facts that were there at an instant and what they said, from what is there now by undoing everything since,
 * the latest first. Given are all events after the instant of these facts and of removed ones.
 */
export function factsThen(
  facts: readonly RecordedFact[],
  events: readonly RecordedEvent[],
  instant: string,
): readonly FactThen[] {
  const history = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    if (event.at <= instant) continue;
    const known = history.get(event.factId);
    if (known) known.push(event);
    else history.set(event.factId, [event]);
  }
  const live = new Map(facts.map((fact) => [`${fact.kind}/${fact.id}`, fact]));
  return [...new Set([...live.keys(), ...history.keys()])].flatMap((factId): FactThen[] => {
    const fact = live.get(factId);
    const slash = factId.indexOf('/');
    const walk: Walk = {
      said: fact ? { ...fact.said } : null,
      born: fact?.born ?? null,
      from: fact?.from ?? '',
      to: fact?.to ?? '',
    };
    const past = (history.get(factId) ?? []).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    for (const event of past) stepBack(walk, event);
    const { said, born, from, to } = walk;
    if (said === null || (born !== null && born > instant)) return [];
    return [{ kind: factId.slice(0, slash), id: factId.slice(slash + 1), from, to, said }];
  });
}

/**
 * Of relations that a thing has one of at a time: the one that was removed first after the instant, else the one there.
 * A relation that took the place of another carries the age of the former one.
 */
export function oneEach(
  then: readonly FactThen[],
  events: readonly RecordedEvent[],
  instant: string,
): ReadonlyMap<string, FactThen> {
  const removed = new Map<string, string>();
  for (const { factId, field, after, at } of events) {
    if (field !== '*' || after !== null || at <= instant) continue;
    const known = removed.get(factId);
    if (known === undefined || at < known) removed.set(factId, at);
  }
  const never = '9999';
  const until = ({ kind, id }: FactThen) => removed.get(`${kind}/${id}`) ?? never;
  const chosen = new Map<string, FactThen>();
  for (const fact of then) {
    const known = chosen.get(fact.from);
    if (!known || until(fact) < until(known)) chosen.set(fact.from, fact);
  }
  return chosen;
}

/** The last instant of a day of Asia/Shanghai (UTC+8 the year round), in UTC. */
export function endOfDay(day: string): string {
  return `${day}T15:59:59.999Z`;
}
