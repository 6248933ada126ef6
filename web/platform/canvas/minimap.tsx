import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import type { SceneCanvas } from './canvas.types.ts';
import type { Scene, SceneView } from './scene.ts';
import './minimap.css';

/** Pictures of so many things or more have a minimap. */
export const minimapFrom = 100;

const room = { width: 180, height: 120 } as const;

interface MinimapProps {
  readonly scene: Scene;
  readonly canvas: SceneCanvas | null;
}

const scaleOf = ({ width, height }: Scene): number => Math.min(room.width / width, room.height / height);

function paint(board: HTMLCanvasElement, scene: Scene): void {
  const pen = board.getContext('2d');
  if (!pen) return;
  const fine = Math.min(window.devicePixelRatio, 2);
  const scale = scaleOf(scene);
  const { x = 0, y = 0 } = scene.corner ?? {};
  board.width = Math.ceil(scene.width * scale * fine);
  board.height = Math.ceil(scene.height * scale * fine);
  pen.scale(scale * fine, scale * fine);
  pen.translate(-x, -y);
  for (const box of scene.boxes) {
    pen.globalAlpha = box.main ? 0.75 : 0.18;
    pen.fillStyle = box.plain?.line ?? scene.colours.wire;
    pen.fillRect(box.x, box.y, box.width, box.height);
  }
}

/**
 * The whole picture, small, with a frame around what is in sight; a click or drag moves the view. It says nothing that
 * the tree beside the picture does not, so it is not told to screen readers.
 */
export function Minimap({ scene, canvas }: MinimapProps): ReactNode {
  const board = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const scale = scaleOf(scene);
  const { x: left = 0, y: top = 0 } = scene.corner ?? {};

  useEffect(() => {
    if (board.current) paint(board.current, scene);
  }, [scene]);
  useEffect(
    () =>
      canvas?.watch(({ x, y, width, height }: SceneView) => {
        const { style } = frame.current ?? {};
        if (!style) return;
        style.left = `${(x - left) * scale}px`;
        style.top = `${(y - top) * scale}px`;
        style.width = `${width * scale}px`;
        style.height = `${height * scale}px`;
      }),
    [canvas, scale, left, top],
  );

  const look = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const corner = event.currentTarget.getBoundingClientRect();
    canvas?.lookAt({
      x: left + (event.clientX - corner.left) / scale,
      y: top + (event.clientY - corner.top) / scale,
    });
  };

  return (
    <div
      className="minimap"
      aria-hidden="true"
      data-testid="minimap"
      style={{ width: scene.width * scale, height: scene.height * scale }}
      onPointerDown={look}
      onPointerMove={look}
    >
      <canvas ref={board} />
      <div ref={frame} className="minimap-frame" />
    </div>
  );
}
