import { type ReactNode, useRef } from 'react';
import './drop-menu.css';

interface DropMenuProps {
  /** What is always seen of it. */
  readonly label: ReactNode;
  readonly testId: string;
  readonly className?: string;
  /** Its items, which may close it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A menu that opens below its label; Escape, and leaving it, close it. */
export function DropMenu({ label, testId, className = '', children }: DropMenuProps): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => menu.current?.removeAttribute('open');
  return (
    <details
      className={`export-menu ${className}`.trim()}
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary className="framed" data-testid={testId}>
        {label}
      </summary>
      <ul>{children(close)}</ul>
    </details>
  );
}
