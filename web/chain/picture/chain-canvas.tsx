import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createCanvas, type SceneCanvas } from '../../platform/canvas/canvas.ts';
import type { Scene } from '../../platform/canvas/scene.ts';
import { useZoomKeys, ZoomButtons } from '../../platform/canvas/zoom.tsx';
import { t } from '../../platform/text/zh.ts';
import type { Picture } from '../layout/model.ts';
import { stateSentence } from '../map/knowledge.ts';
import type { ChainMap } from '../map/map.query.ts';
import { ownWires, supplyPath } from './path.ts';
import { openedBy, trayId } from './scene.ts';

interface ChainCanvasProps {
  readonly map: ChainMap;
  readonly picture: Picture;
  readonly scene: Scene;
  readonly selected: string | null;
  readonly focused: string | null;
  readonly faded: ReadonlySet<string>;
  readonly onSelect: (id: string | null) => void;
  readonly onToggle: (id: string) => void;
}

// The page first makes room for what has been opened, milliseconds.
const revealDelay = 80;
const nothing: ReadonlySet<string> = new Set();

/** The picture on its canvas: what the pointer does to it, and what stands out. */
export function ChainCanvas(props: ChainCanvasProps): ReactNode {
  const { map, picture, scene, selected, focused, faded } = props;
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
    });
    canvas.current = made;
    made.hold(calls.current.selected !== null);
    return () => {
      canvas.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => canvas.current?.show(scene), [scene]);
  // The panel takes room: the texts of the map stay as large as they are.
  useLayoutEffect(() => canvas.current?.hold(selected !== null), [selected]);

  const shown = hovered ?? focused;
  const path = useMemo(() => (shown === null ? null : supplyPath(shown, picture.wires)), [shown, picture]);
  const middle = shown ?? selected;
  const near = useMemo(() => (middle === null ? nothing : ownWires(middle, picture.wires)), [middle, picture]);
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
          <strong>{told.name}</strong> {stateSentence(told)}
        </p>
      ) : null}
      <ZoomButtons canvas={canvas} />
    </>
  );
}
