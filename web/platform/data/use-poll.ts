import { useEffect, useRef } from 'react';

/** Calls `read` every so often while `on`. */
export function usePoll(on: boolean, read: () => void, everyMs = 1_000): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [on, everyMs]);
}
