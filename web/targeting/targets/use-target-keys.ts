import { useEffect, useRef } from 'react';
import { ownKeys, type TargetCommand, targetCommand } from './target-keys.ts';

/** Does what keys ask of the page, whatever has the focus but fields. */
export function useTargetKeys(act: (command: TargetCommand) => void): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const focus = event.target instanceof Element ? event.target : null;
      const command = targetCommand(event, {
        inField: focus?.closest(ownKeys) !== null && focus !== null,
        onButton: focus?.closest('a, button:not([aria-current])') !== null && focus !== null,
      });
      if (command === null) return;
      event.preventDefault();
      current.current(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
