import { type ReactNode, useCallback, useState } from 'react';
import { Provider } from 'urql';
import { createClient } from './client.ts';
import { ForgetContext } from './forget.ts';

interface DataProviderProps {
  /** Runs when the session has ended; the same function at every rendering. */
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
}

/** Gives the pages below the data client of this session. */
export function DataProvider({ onSignedOut, children }: DataProviderProps): ReactNode {
  const [client, setClient] = useState(() => createClient(onSignedOut));
  const forget = useCallback(() => setClient(createClient(onSignedOut)), [onSignedOut]);
  return (
    <ForgetContext value={forget}>
      <Provider value={client}>{children}</Provider>
    </ForgetContext>
  );
}
