import type { ReactNode } from 'react';
import { t } from '../../platform/text/texts.ts';

// One letter a card: the letters serve as keys.
const lanes = ['abcde', 'abcdef', 'abcd', 'bcdef'];

/** The shape of a chain map while it is being read. */
export function MapBones(): ReactNode {
  return (
    <div className="map-bones" role="status" aria-label={t.common.loading}>
      {lanes.map((cards) => (
        <div key={cards}>
          {[...cards].map((card) => (
            <i key={card} />
          ))}
        </div>
      ))}
    </div>
  );
}
