import type DataLoader from 'dataloader';
import type { FileStore } from '../files/file-store.ts';
import type { Graph } from '../graph/graph.ts';
import type { Language } from '../kernel/language.ts';
import type { Log } from '../kernel/log.ts';

/** Who asks, as far as the platform needs to know. */
export interface Viewer {
  readonly id: string;
  readonly username: string;
  readonly role: string;
  readonly groupId: string | null;
}

/** The viewer as views take it: a statement that narrows rows does so by this and nothing else. */
export function scopeOf({ viewer }: Pick<Context, 'viewer'>) {
  return { id: viewer.id === '' ? null : viewer.id, role: viewer.role, groupId: viewer.groupId };
}

/** What every resolver gets: the viewer, the database for this request, and its batch loaders. */
export interface Context {
  readonly viewer: Viewer;
  readonly permissions: ReadonlySet<string>;
  readonly requestId: string;
  /** What answers are told in. */
  readonly language: Language;
  readonly graph: Graph;
  readonly log: Log;
  /** What people uploaded. */
  readonly files: FileStore;
  /** Statements sent for this request so far. */
  readonly trips: string[];
  readonly loaders: Map<string, DataLoader<string, unknown>>;
}
