import { useState } from 'react';
import type { Loaded } from '../platform/data/use-data.ts';

/** The newest answer that came, while the next one is on its way or was refused; null before the first. */
export function useLast<Data>(answer: Loaded<Data>): Data | null {
  const [last, setLast] = useState<Data | null>(null);
  if (answer.status === 'ready' && answer.data !== last) setLast(answer.data);
  return answer.status === 'ready' ? answer.data : last;
}
