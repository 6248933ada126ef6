import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createCanvas } from '../../platform/canvas/canvas.ts';
import type { SceneCanvas } from '../../platform/canvas/canvas.types.ts';
import { Minimap, minimapFrom } from '../../platform/canvas/minimap.tsx';
import type { Scene } from '../../platform/canvas/scene.ts';
import { useStandOut } from '../../platform/canvas/stand-out.ts';
import { useZoomKeys, ZoomButtons } from '../../platform/canvas/zoom.tsx';
import { text } from '../explore.text.ts';
import type { Drawn } from '../model/drawn.ts';
import { cardSize } from '../model/place.ts';

interface ExploreCanvasProps {
  readonly title: string;
  readonly scene: Scene;
  readonly drawn: Drawn;
  readonly dimmed: readonly string[];
  readonly selected: string | null;
  readonly focused: string | null;
  readonly onSelect: (id: string | null) => void;
  /** Null while a grouping places everything. */
  readonly onMove: ((id: string, middle: { readonly x: number; readonly y: number }) => void) | null;
}

/** The explorer's picture on its canvas. */
export function ExploreCanvas(props: ExploreCanvasProps): ReactNode {
  const { title, scene, drawn, dimmed, selected, focused } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<SceneCanvas>(null);
  const [made, setMade] = useState<SceneCanvas | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const calls = useRef(props);
  useEffect(() => {
    calls.current = props;
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const own = createCanvas(host.current, {
      onTap: (id) => calls.current.onSelect(id),
      onTapEmpty: () => undefined,
      onHover: setHovered,
      onMove: (id, { x, y }) => {
        const middle = { x: x + cardSize.width / 2, y: y + cardSize.height / 2 };
        if (calls.current.onMove === null) own.show(calls.current.scene);
        else calls.current.onMove(id, middle);
      },
    });
    canvas.current = own;
    setMade(own);
    return () => {
      canvas.current = null;
      own.destroy();
    };
  }, []);

  const shown = hovered ?? focused;
  const middle = shown ?? selected;
  const own = useMemo(
    () => drawn.relations.filter(({ fromId, toId }) => fromId === middle || toId === middle),
    [drawn, middle],
  );
  const near = useMemo(() => new Set(own.map(({ id }) => id)), [own]);
  const path = useMemo(
    () => (hovered === null ? null : new Set([hovered, ...own.flatMap(({ id, fromId, toId }) => [id, fromId, toId])])),
    [hovered, own],
  );
  const faded = useMemo(() => new Set(dimmed), [dimmed]);
  // First how things stand out: what is new is drawn so at once, not drawn twice.
  useStandOut(canvas, { selected, focused, path, faded, near });
  useEffect(() => {
    canvas.current?.show(scene);
    canvas.current?.settle();
  }, [scene]);
  useZoomKeys(canvas);

  return (
    <>
      <div
        ref={host}
        className="explore-canvas"
        data-testid="explore-canvas"
        role="img"
        aria-label={text.picture(title)}
      />
      {drawn.nodes.length >= minimapFrom ? <Minimap scene={scene} canvas={made} /> : null}
      <ZoomButtons canvas={canvas} />
    </>
  );
}
