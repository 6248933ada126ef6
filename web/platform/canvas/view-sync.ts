import type { SceneCanvas } from './canvas.types.ts';
import type { SceneCamera } from './scene.ts';

type Follower = Pick<SceneCanvas, 'follow'>;

/** Lets canvases of the same picture be scrolled and zoomed as one. */
export interface ViewSync {
  /** Adds a canvas; what it returns takes it out again. */
  readonly join: (canvas: Follower) => () => void;
  /** One canvas was moved: the others follow. */
  readonly tell: (from: Follower, view: SceneCamera | null) => void;
}

export function createViewSync(): ViewSync {
  const all = new Set<Follower>();
  return {
    join: (canvas) => {
      all.add(canvas);
      return () => all.delete(canvas);
    },
    tell: (from, view) => {
      for (const each of all) if (each !== from) each.follow(view);
    },
  };
}
