import { useEffect, useState } from 'react';

const settleMs = 400;

/** A value once it has stood for a moment: what is typed is not sent at every letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
