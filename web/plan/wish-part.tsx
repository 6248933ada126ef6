import { Button } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import type { Wish } from './draft.ts';
import { tenth } from './numbers.ts';
import type { Result } from './plan.query.ts';
import { text } from './plan.text.ts';
import { unitName } from './unit-link.tsx';

interface WishPartProps {
  readonly result: Result;
  readonly may: boolean;
  readonly onDrop: (wish: Wish) => void;
}

/** Less than this is rounding. */
const nothing = 0.05;

/** What is pinned and forbidden, and what that costs in all. */
export function WishPart({ result: { pins, forbids, wish }, may, onDrop }: WishPartProps): ReactNode {
  if (wish === null) return null;
  const lines = [
    ...pins.map((each) => ({ ...each, told: text.pinnedLine(each.name, unitName(each.unit)) })),
    ...forbids.map((each) => ({ ...each, told: text.forbiddenLine(each.name, unitName(each.unit)) })),
  ];
  return (
    <section className="work-card" data-testid="plan-wishes">
      <h2>{text.wishes}</h2>
      <p data-testid="plan-cost">
        <strong>
          {wish.cost <= nothing && wish.within <= nothing
            ? text.noCost
            : text.cost(tenth(wish.cost), tenth(wish.within))}
        </strong>
      </p>
      <ul className="plan-others">
        {lines.map(({ projectId, unit, told }) => (
          <li key={`${projectId}~${unit.id}`}>
            {told}{' '}
            <Button
              size="small"
              disabled={!may}
              aria-label={written.label(text.drop, told)}
              onClick={() => onDrop({ projectId, unitId: unit.id })}
              data-testid="plan-drop"
            >
              {text.drop}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
