import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createCanvas } from '../../platform/canvas/canvas.ts';
import type { SceneCanvas } from '../../platform/canvas/canvas.types.ts';
import { Minimap, minimapFrom } from '../../platform/canvas/minimap.tsx';
import type { Scene, ScenePoint } from '../../platform/canvas/scene.ts';
import { revealDelay, useStandOut } from '../../platform/canvas/stand-out.ts';
import type { ViewSync } from '../../platform/canvas/view-sync.ts';
import { useZoomKeys, ZoomButtons } from '../../platform/canvas/zoom.tsx';
import { t } from '../../platform/text/texts.ts';
import type { Picture } from '../layout/model.ts';
import type { ChainMap } from '../map/map.query.ts';
import type { Reading } from '../modes/mode.ts';
import { ownWires, supplyPath } from './path.ts';
import { openedBy, trayId } from './scene.ts';

interface ChainCanvasProps {
  readonly map: ChainMap;
  readonly reading: Reading;
  readonly picture: Picture;
  readonly scene: Scene;
  readonly selected: string | null;
  readonly focused: string | null;
  readonly faded: ReadonlySet<string>;
  readonly onSelect: (id: string | null) => void;
  readonly onToggle: (id: string) => void;
  /** Canvases that show the same stretch of the same picture. */
  readonly together?: ViewSync;
  /** Of those, the one that the keys zoom: the others follow it. */
  readonly leads?: boolean;
  /** Cards can be dragged; answers whether one stays where it was put down. */
  readonly onDrop?: (id: string, corner: ScenePoint, picture: Picture) => Promise<boolean>;
}

const nothing: ReadonlySet<string> = new Set();
const noCanvas = { current: null };

/** The picture on its canvas: what the pointer does to it, and what stands out. */
export function ChainCanvas(props: ChainCanvasProps): ReactNode {
  const { map, reading, picture, scene, selected, focused, faded, leads = true } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<SceneCanvas>(null);
  const [drawn, setDrawn] = useState<SceneCanvas | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const calls = useRef(props);
  useEffect(() => {
    calls.current = props;
  });

  const draggable = props.onDrop !== undefined;
  useEffect(() => {
    if (!host.current) return undefined;
    const onMove = async (id: string, corner: ScenePoint): Promise<void> => {
      const { onDrop, picture: drawn } = calls.current;
      if (!(await onDrop?.(id, corner, drawn))) made.show(calls.current.scene);
    };
    const made = createCanvas(host.current, {
      onTap: (id) => {
        const opens = openedBy(id);
        if (opens === undefined) calls.current.onSelect(id);
        else {
          calls.current.onToggle(opens);
          setTimeout(() => made.reveal(trayId(opens)), revealDelay);
        }
      },
      onTapEmpty: () => {
        if (calls.current.selected !== null) calls.current.onSelect(null);
      },
      onHover: (id) => setHovered(id === null ? null : (openedBy(id) ?? id)),
      onView: (view) => calls.current.together?.tell(made, view),
      ...(draggable ? { onMove: (id: string, corner: ScenePoint) => void onMove(id, corner) } : {}),
    });
    canvas.current = made;
    const leave = calls.current.together?.join(made);
    setDrawn(made);
    made.hold(calls.current.selected !== null);
    return () => {
      canvas.current = null;
      leave?.();
      made.destroy();
    };
  }, [draggable]);

  useEffect(() => canvas.current?.show(scene), [scene]);
  // The panel takes room: the texts of the map stay as large as they are.
  useLayoutEffect(() => canvas.current?.hold(selected !== null), [selected]);

  const shown = hovered ?? focused;
  const path = useMemo(() => (shown === null ? null : supplyPath(shown, picture.wires)), [shown, picture]);
  const middle = shown ?? selected;
  const near = useMemo(() => (middle === null ? nothing : ownWires(middle, picture.wires)), [middle, picture]);
  useStandOut(canvas, { selected, focused, path, faded, near });
  useZoomKeys(leads ? canvas : noCanvas);

  const told = map.links.find((each) => each.id === shown);
  return (
    <>
      <div
        ref={host}
        className="chain-canvas"
        data-testid="chain-map"
        role="img"
        aria-label={`${map.industry.title} ${t.tree.label}`}
      />
      {told ? (
        <p className="map-status" aria-hidden="true">
          <strong>{told.name}</strong> {reading.of(told).sentence}
        </p>
      ) : null}
      {picture.cards.length >= minimapFrom ? <Minimap scene={scene} canvas={drawn} /> : null}
      <ZoomButtons canvas={canvas} />
    </>
  );
}
