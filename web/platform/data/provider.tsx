import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { createClient } from './client.ts';

/** Gives the pages below the data client; `onSignedOut` runs when the session has ended. */
export function createDataProvider(onSignedOut: () => void): (props: { readonly children: ReactNode }) => ReactNode {
  const client = createClient(onSignedOut);
  return function DataProvider({ children }) {
    return <Provider value={client}>{children}</Provider>;
  };
}
