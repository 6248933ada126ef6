import type { Emphasis, Scene, SceneCamera, ScenePoint, SceneView } from './scene.ts';

export interface CanvasEvents {
  readonly onTap: (id: string) => void;
  readonly onTapEmpty: () => void;
  readonly onHover: (id: string | null) => void;
  /** Things can be dragged, and this is where one was put: its upper left corner. Left out: they stay where they are. */
  readonly onMove?: (id: string, corner: ScenePoint) => void;
  /** The user zoomed or dragged the view; null: asked for the whole picture. */
  readonly onView?: (view: SceneCamera | null) => void;
}

export interface SceneCanvas {
  readonly show: (scene: Scene) => void;
  readonly emphasise: (emphasis: Emphasis) => void;
  readonly fitAll: () => void;
  /** Takes over what another canvas of the same picture shows, without telling of it. */
  readonly follow: (view: SceneCamera | null) => void;
  /** Brings the whole picture into view, unless the user has zoomed or dragged it. */
  readonly settle: () => void;
  /** While held, the view stays as it is when the container changes its size. */
  readonly hold: (held: boolean) => void;
  readonly zoomBy: (factor: number) => void;
  /** Moves the view, without zooming, until the thing is in sight. */
  readonly reveal: (id: string) => void;
  /** Brings a point of the picture into the middle. */
  readonly lookAt: (point: ScenePoint) => void;
  /** Tells which part of the picture is in sight, now and whenever that changes; returns what ends it. */
  readonly watch: (listener: (view: SceneView) => void) => () => void;
  readonly destroy: () => void;
}
