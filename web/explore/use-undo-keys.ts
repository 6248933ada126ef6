import { useEffect } from 'react';
import { isTyping } from '../platform/canvas/zoom.tsx';
import type { Explore } from './use-explore.ts';

/** Ctrl+Z takes the last step back, Ctrl+Y or Ctrl+Shift+Z does it again; in a field they keep their own meaning. */
export function useUndoKeys({ undo, redo }: Pick<Explore, 'undo' | 'redo'>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else if (key === 'z') undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo, redo]);
}
