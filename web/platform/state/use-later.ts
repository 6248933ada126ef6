import { useEffect, useState } from 'react';

const laterMs = 4_000;

/** Whether the page has stood for a while: what no first view should wait for is read only then. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), laterMs);
    return () => clearTimeout(timer);
  }, []);
  return later;
}
