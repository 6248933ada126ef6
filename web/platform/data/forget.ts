import { createContext, useContext } from 'react';

export const ForgetContext = createContext<() => void>(() => undefined);

/** A function that makes every answer read so far out of date: for changes that no mutation of this page tells of. */
export function useForget(): () => void {
  return useContext(ForgetContext);
}
