import type { ReactNode } from 'react';
import { t } from '../../platform/text/zh.ts';

const lanes = [5, 6, 4, 5];

/** The shape of a chain map while it is being read. */
export function MapBones(): ReactNode {
  return (
    <div className="map-bones" role="status" aria-label={t.common.loading}>
      {lanes.map((cards, lane) => (
        <div key={`${lane}-${cards}`}>
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike and never change
            <i key={card} />
          ))}
        </div>
      ))}
    </div>
  );
}
