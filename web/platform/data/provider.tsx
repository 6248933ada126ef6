import { type ReactNode, useState } from 'react';
import { Provider } from 'urql';
import { createClient } from './client.ts';

interface DataProviderProps {
  /** Runs when the session has ended. */
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
}

/** Gives the pages below the data client of this session. */
export function DataProvider({ onSignedOut, children }: DataProviderProps): ReactNode {
  const [client] = useState(() => createClient(onSignedOut));
  return <Provider value={client}>{children}</Provider>;
}
