import type { RecordedNote, RecordedRow, RecordedThing } from './comparison.types.ts';

const mostNotes = 3;

function noteOf({ id, kind, text, on, by, regionName }: RecordedThing): readonly RecordedNote[] {
  return kind === null || text === null ? [] : [{ id, kind, text, on, by, regionName }];
}

const latestFirst = (a: RecordedNote, b: RecordedNote) =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1;

/** What people recorded, link by link: the factors, the supply and the latest few notes of each. */
export function recordedByLink(things: readonly RecordedThing[]): readonly RecordedRow[] {
  return [...Map.groupBy(things, ({ linkId }) => linkId)].map(([linkId, all]) => {
    const factors = all.find(({ type }) => type === 'FACTORS_AT');
    const supply = all.find(({ type }) => type === 'SUPPLY_AT');
    const notes = all.filter(({ type }) => type === 'NOTED').flatMap(noteOf);
    return {
      linkId,
      factors: factors ? { present: factors.present ?? [], absent: factors.absent ?? [] } : null,
      supply: supply ? { outside: supply.outside, selfSupply: supply.selfSupply } : null,
      notes: notes.sort(latestFirst).slice(0, mostNotes),
    };
  });
}
