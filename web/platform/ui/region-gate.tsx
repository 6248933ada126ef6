import type { ReactNode } from 'react';
import type { Loaded } from '../data/use-data.ts';
import { Bones, LoadFailed, PageState } from './page-state.tsx';

interface RegionGateProps {
  /** Null until the address or the choices name one. */
  readonly region: string | null;
  /** Where the region is looked up when the address names none. */
  readonly choices: Loaded<unknown>;
  /** Said when there is none. */
  readonly gone: { readonly title: string; readonly text: string };
  readonly children: (region: string) => ReactNode;
}

/** Shows a page of a region once it is known which. */
export function RegionGate({ region, choices, gone, children }: RegionGateProps): ReactNode {
  if (region !== null) return children(region);
  if (choices.status === 'failed') return <LoadFailed text={choices.text} retry={choices.retry} />;
  return choices.status === 'loading' ? <Bones lines={14} /> : <PageState {...gone} />;
}
