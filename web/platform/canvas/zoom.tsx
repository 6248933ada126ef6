import { ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { type ReactNode, type RefObject, useEffect } from 'react';
import { t } from '../text/texts.ts';
import type { SceneCanvas } from './canvas.types.ts';
import './zoom.css';

type CanvasRef = RefObject<SceneCanvas | null>;

const step = 1.2;

/** Whether a key pressed there belongs to a field: shortcuts leave it alone. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], .ant-select') !== null
  );
}

/** + and - zoom the canvas, 0 shows all of it. */
export function useZoomKeys(canvas: CanvasRef): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '+' || event.key === '=') canvas.current?.zoomBy(step);
      else if (event.key === '-') canvas.current?.zoomBy(1 / step);
      else if (event.key === '0') canvas.current?.fitAll();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [canvas]);
}

/** The buttons that do the same. */
export function ZoomButtons({ canvas }: { readonly canvas: CanvasRef }): ReactNode {
  return (
    <div className="zoom-buttons">
      <button type="button" aria-label={t.map.zoomIn} title={t.map.zoomIn} onClick={() => canvas.current?.zoomBy(step)}>
        <PlusOutlined />
      </button>
      <button
        type="button"
        aria-label={t.map.zoomOut}
        title={t.map.zoomOut}
        onClick={() => canvas.current?.zoomBy(1 / step)}
      >
        <MinusOutlined />
      </button>
      <button type="button" aria-label={t.map.fit} title={t.map.fit} onClick={() => canvas.current?.fitAll()}>
        <ExpandOutlined />
      </button>
    </div>
  );
}
