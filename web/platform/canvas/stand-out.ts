import { type RefObject, useEffect } from 'react';
import type { SceneCanvas } from './canvas.types.ts';
import type { Emphasis } from './scene.ts';

/** The page first makes room for what has been opened, milliseconds. */
export const revealDelay = 80;

/** Shows on the canvas what stands out, and brings what is focused or selected into view. */
export function useStandOut(canvas: RefObject<SceneCanvas | null>, emphasis: Emphasis): void {
  const { selected, focused, path, faded, near } = emphasis;
  useEffect(() => {
    canvas.current?.emphasise({ selected, focused, path, faded, near });
  }, [canvas, selected, focused, path, faded, near]);
  useEffect(() => {
    const id = focused ?? selected;
    if (id === null) return undefined;
    const timer = setTimeout(() => canvas.current?.reveal(id), revealDelay);
    return () => clearTimeout(timer);
  }, [canvas, focused, selected]);
}
