import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { createCanvas } from '../../platform/canvas/canvas.ts';
import type { SceneCanvas } from '../../platform/canvas/canvas.types.ts';
import { useTheme } from '../../platform/state/theme.tsx';
import { palettes } from '../../platform/ui/palette.ts';
import { pathScene } from './path-scene.ts';
import type { Target } from './targets.query.ts';
import { text } from './targets.text.ts';

interface PathPictureProps {
  readonly target: Target;
  readonly label: (relation: string) => string;
}

/** How a target is tied to the link and to local firms, as a small picture; the text beside it says the same. */
export function PathPicture({ target, label }: PathPictureProps): ReactNode {
  const { theme } = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<SceneCanvas>(null);
  const { paths, enterprise } = target;
  const scene = useMemo(
    () => pathScene(paths, { palette: palettes[theme], targetId: enterprise.id, label }),
    [paths, enterprise.id, theme, label],
  );
  useEffect(() => {
    if (!host.current) return undefined;
    const nothing = (): void => undefined;
    const own = createCanvas(host.current, { onTap: nothing, onTapEmpty: nothing, onHover: nothing });
    canvas.current = own;
    return () => {
      canvas.current = null;
      own.destroy();
    };
  }, []);
  useEffect(() => {
    canvas.current?.show(scene);
    canvas.current?.fitAll();
  }, [scene]);
  return (
    <div
      ref={host}
      className="target-picture"
      data-testid="target-picture"
      role="img"
      aria-label={text.picture(enterprise.name)}
    />
  );
}
