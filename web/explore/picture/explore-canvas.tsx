import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createCanvas, type SceneCanvas } from '../../platform/canvas/canvas.ts';
import type { Scene } from '../../platform/canvas/scene.ts';
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

const revealDelay = 80;

/** The explorer's picture on its canvas. */
export function ExploreCanvas(props: ExploreCanvasProps): ReactNode {
  const { title, scene, drawn, dimmed, selected, focused } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<SceneCanvas>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const calls = useRef(props);
  useEffect(() => {
    calls.current = props;
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const made = createCanvas(host.current, {
      onTap: (id) => calls.current.onSelect(id),
      onTapEmpty: () => undefined,
      onHover: setHovered,
      onMove: (id, { x, y }) => {
        const middle = { x: x + cardSize.width / 2, y: y + cardSize.height / 2 };
        if (calls.current.onMove === null) made.show(calls.current.scene);
        else calls.current.onMove(id, middle);
      },
    });
    canvas.current = made;
    return () => {
      canvas.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    canvas.current?.show(scene);
    canvas.current?.settle();
  }, [scene]);

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
  useEffect(() => {
    canvas.current?.emphasise({ selected, focused, path, faded, near });
  }, [selected, focused, path, faded, near]);
  useEffect(() => {
    const id = focused ?? selected;
    if (id === null) return undefined;
    const timer = setTimeout(() => canvas.current?.reveal(id), revealDelay);
    return () => clearTimeout(timer);
  }, [focused, selected]);
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
      <ZoomButtons canvas={canvas} />
    </>
  );
}
