import type { FactLog } from '../platform/facts/fact-log.ts';

/** What a batch did to one fact over all its chunks. */
export interface Touched {
  readonly kind: string;
  readonly id: string;
  /** It was not there before. */
  readonly created: boolean;
  /** The batch took it away again. */
  gone: boolean;
  /** Somebody else changed it between two chunks. */
  crossed: boolean;
}

/** A fact that somebody changed after the batch, or put to use. */
export interface EditedFact {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly by: string | null;
  readonly at: string | null;
}

export function factKey(kind: string, id: string): string {
  return `${kind}/${id}`;
}

/** Types of relations are written in capitals, labels of things are not. */
export function isRelation(kind: string): boolean {
  return kind === kind.toUpperCase();
}

/** Places and sources that a batch brought along: others may use them, then they quietly stay. */
export const quietKinds: ReadonlySet<string> = new Set(['Region', 'Source']);

/** Relations from an owner to its part: the part that stays keeps its owner. */
export const owningKinds: readonly string[] = ['HAS_LANE', 'HAS_SEAT', 'HAS_DOSSIER_ITEM'];

function note(facts: Map<string, Touched>, kind: string, id: string, created: boolean): Touched {
  const key = factKey(kind, id);
  const known = facts.get(key) ?? { kind, id, created, gone: false, crossed: false };
  facts.set(key, known);
  return known;
}

/** Adds what a chunk did to what the chunks before it did. */
export function noteLog(facts: Map<string, Touched>, log: FactLog, batchId: string): void {
  for (const entry of log) {
    if ('created' in entry) for (const id of entry.created) note(facts, entry.kind, id, true).gone = false;
    else {
      const rows = 'changed' in entry ? entry.changed : entry.removed;
      for (const { id, before } of rows) {
        const again = facts.has(factKey(entry.kind, id));
        const fact = note(facts, entry.kind, id, false);
        fact.gone = 'removed' in entry;
        if (again && before.props['batchId'] !== batchId) fact.crossed = true;
      }
    }
  }
}

/** Whether somebody may stop or undo an import: its importer, and those who manage all imports. */
export function mayManage(
  job: { readonly by: string },
  viewer: { readonly username: string; readonly permissions: ReadonlySet<string> },
): boolean {
  return job.by === viewer.username || viewer.permissions.has('import.manage');
}

export interface UndoableJob {
  readonly state: string;
  readonly dryRun?: boolean | null | undefined;
  /** Nobody sees what it created. */
  readonly staged: boolean;
  readonly chunks: number;
  readonly done: number;
}

/** Whether a batch can be undone: it was written, by a version that noted what, and is not undone yet. */
export function canUndo({ state, dryRun, staged, chunks, done }: UndoableJob): boolean {
  if (dryRun) return false;
  if (staged || state === 'UNDOING' || state === 'RUNNING') return true;
  return state === 'DONE' && (chunks > 0 || done === 0);
}
