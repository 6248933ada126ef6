import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Unit } from './plan.query.ts';

export const unitName = ({ carrierName, number }: Pick<Unit, 'carrierName' | 'number'>): string =>
  `${carrierName} ${number}`;

/** A unit by its carrier and number, with the way to it. */
export function UnitLink({ region, unit }: { readonly region: string; readonly unit: Unit }): ReactNode {
  const path = `/carriers/${encodeURIComponent(region)}/${encodeURIComponent(unit.carrierId)}`;
  return <Link to={path}>{unitName(unit)}</Link>;
}
