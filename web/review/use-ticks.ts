import { useCallback, useState } from 'react';
import type { Decided } from './review.query.ts';
import type { Decidable } from './use-review.ts';

type Ticked = ReadonlyMap<string, Decidable>;

export interface Ticks {
  readonly rows: Ticked;
  readonly toggle: (row: Decidable) => void;
  readonly add: (rows: readonly Decidable[]) => void;
  readonly clear: () => void;
  /** Rows that were changed lose their tick: it was set on what they said before. */
  readonly drop: (changes: readonly Decided[]) => void;
}

interface Held {
  readonly key: string;
  readonly rows: Ticked;
}

const none: Ticked = new Map();

/** The ticked rows of one list; another list (by its key) begins without ticks, so that none is out of sight. */
export function useTicks(key: string): Ticks {
  const [held, setHeld] = useState<Held>({ key, rows: none });
  const edit = useCallback(
    (change: (rows: Map<string, Decidable>) => void): void =>
      setHeld((before) => {
        const rows = new Map(before.key === key ? before.rows : none);
        change(rows);
        return { key, rows };
      }),
    [key],
  );
  const drop = useCallback((changes: readonly Decided[]): void => {
    setHeld((before) => {
      const moved = changes.filter(({ id, version }) => (before.rows.get(id)?.version ?? version) !== version);
      if (moved.length === 0) return before;
      const rows = new Map(before.rows);
      for (const { id } of moved) rows.delete(id);
      return { ...before, rows };
    });
  }, []);
  return {
    rows: held.key === key ? held.rows : none,
    toggle: (row) => edit((rows) => void (rows.delete(row.id) || rows.set(row.id, row))),
    add: (more) =>
      edit((rows) => {
        for (const row of more) rows.set(row.id, row);
      }),
    clear: () => edit((rows) => rows.clear()),
    drop,
  };
}
