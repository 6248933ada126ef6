import { t } from '../platform/text/texts.ts';
import type { EnterpriseChange } from './enterprise.query.ts';
import { happened } from './enterprise.text.ts';

export interface HistoryLine {
  readonly what: string;
  /** Former and new value, where they are words. */
  readonly detail: string | null;
}

export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly batch: string;
  readonly lines: readonly HistoryLine[];
}

// Keys that follow from others, or that mean nothing to a reader.
const silent: ReadonlySet<string> = new Set(['nameKey', 'capitalFen', 'capitalCurrency', 'regionId', 'fieldSources']);
// Lists of ids: that they changed can be told, their contents cannot be read.
const opaque: ReadonlySet<string> = new Set(['sourceIds', 'confirmedFields']);
const clipped = 60;

function words(value: string | null): string {
  if (value === null || value === '') return happened.blank;
  const known = happened.values[value] ?? value;
  return known.length > clipped ? `${known.slice(0, clipped)}…` : known;
}

const line = (what: string, detail: string | null = null): HistoryLine => ({ what, detail });

function fieldLines(changes: readonly EnterpriseChange[]): readonly HistoryLine[] {
  const told = changes.filter(({ field }) => !silent.has(field));
  const loud = told.filter(({ field }) => !opaque.has(field));
  return (loud.length > 0 ? loud : told).map(({ field, before, after }) => {
    const what = happened.changed(happened.fields[field] ?? field);
    if (opaque.has(field)) return line(what);
    return line(what, happened.turned(words(before), words(after)));
  });
}

function occupationLines(changes: readonly EnterpriseChange[]): readonly HistoryLine[] {
  const link = changes[0]?.linkName ?? happened.unknownLink;
  const whole = changes.find(({ field }) => field === '*');
  if (whole) return [line(whole.after === null ? happened.withdrawn(link) : happened.proposed(link))];
  const after = (field: string): string | null => changes.find((each) => each.field === field)?.after ?? null;
  const state = after('state');
  if (state === 'CONFIRMED') return [line(happened.confirmed(link))];
  if (state === 'REJECTED') return [line(happened.rejected(link, after('reason')))];
  if (state === 'TO_REVIEW') return [line(happened.restored(link))];
  const kind = changes.find(({ field }) => field === 'kind');
  const kinds: Readonly<Partial<Record<string, string>>> = t.kind;
  if (!kind) return [line(happened.occupationChanged(link))];
  const [from, to] = [kinds[kind.before ?? ''] ?? happened.blank, kinds[kind.after ?? ''] ?? happened.blank];
  return [line(happened.occupationChanged(link), happened.turned(from, to))];
}

function linesOf(about: string, changes: readonly EnterpriseChange[]): readonly HistoryLine[] {
  if (about === 'OCCUPATION') return occupationLines(changes);
  const whole = changes.find(({ field }) => field === '*');
  const gone = whole?.after === null;
  if (about === 'LOCATION') {
    return [line(!whole ? happened.locationChanged : gone ? happened.unplaced : happened.placed)];
  }
  if (whole) return [line(gone ? happened.enterpriseRemoved : happened.enterpriseCreated)];
  return fieldLines(changes);
}

const rank: Readonly<Partial<Record<string, number>>> = { ENTERPRISE: 0, LOCATION: 1, OCCUPATION: 2 };

/** The history as people tell it: one entry for what was done at once, in the order given; technical fields left out. */
export function historyEntries(changes: readonly EnterpriseChange[]): readonly HistoryEntry[] {
  const batches = new Map<string, EnterpriseChange[]>();
  for (const change of changes) {
    const key = `${change.batchId}|${change.at}`;
    batches.set(key, [...(batches.get(key) ?? []), change]);
  }
  return [...batches.values()].flatMap((batch): HistoryEntry[] => {
    const [first] = batch;
    if (!first) return [];
    const things = new Map<string, EnterpriseChange[]>();
    for (const change of batch) {
      const key = `${change.about}|${change.linkName ?? ''}`;
      things.set(key, [...(things.get(key) ?? []), change]);
    }
    const lines = [...things.values()]
      .sort((a, b) => (rank[a[0]?.about ?? ''] ?? 3) - (rank[b[0]?.about ?? ''] ?? 3))
      .flatMap((group) => linesOf(group[0]?.about ?? '', group));
    if (lines.length === 0) return [];
    const { id, at, by, batchId } = first;
    return [{ id, at, by, batch: batchId.replaceAll(/[^0-9A-Za-z]/g, '').slice(-6), lines }];
  });
}
