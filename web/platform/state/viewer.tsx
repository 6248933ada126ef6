import { createContext, type ReactNode, useContext } from 'react';
import { useData } from '../data/use-data.ts';
import { type Viewer, ViewerQuery } from '../data/viewer.query.ts';

const ViewerContext = createContext<Viewer | null>(null);

/** The signed-in user; null until it is known. */
export const useViewer = (): Viewer | null => useContext(ViewerContext);

/** Whether the user may do something; false until it is known. */
export function usePermission(permission: string): boolean {
  return useViewer()?.permissions.includes(permission) ?? false;
}

/** Reads the signed-in user for the pages below; they show what they can meanwhile. */
export function ViewerProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const viewer = useData(ViewerQuery, {});
  return <ViewerContext value={viewer.status === 'ready' ? viewer.data.viewer : null}>{children}</ViewerContext>;
}
