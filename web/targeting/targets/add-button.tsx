import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { outcomeOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction } from '../../platform/data/use-data.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { written } from '../../platform/text/written.ts';
import { AddTargetsMutation } from '../reserve/reserve.query.ts';
import type { Gap } from './gaps.ts';
import type { Target } from './targets.query.ts';
import { text } from './targets.text.ts';

interface AddButtonProps {
  readonly target: Target;
  readonly gap: Gap;
  readonly industryId: string;
  readonly region: string;
  /** Counts the presses of the key that adds. */
  readonly pressed: number;
}

interface Outcome {
  readonly done: boolean;
  readonly words: string;
}

/** Adds a target to the reserve with why it is on the list, and says who talked to the firm or its group before. */
export function AddButton({ target, gap, industryId, region, pressed }: AddButtonProps): ReactNode {
  const may = usePermission('reserve.edit');
  const add = useAction(AddTargetsMutation);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [answered, setAnswered] = useState(pressed);
  const send = async (): Promise<void> => {
    setBusy(true);
    const generators = written.list(target.generators.map((code) => text.generator[code]));
    const reason = text.reserveReason(target.rank, generators);
    const items = [{ enterpriseId: target.enterprise.id, linkId: gap.linkId, mode: gap.mode, reason }];
    const input = { clientMutationId: newRequestId(), region: region.slice(0, 6), origin: 'LIST' as const, items };
    const answer = outcomeOf(await add({ input }), (data) => data.addTargets);
    setBusy(false);
    const row = answer.status === 'done' ? answer.value.rows[0] : undefined;
    const talks = row?.talks.map(({ on, who, firmName }) => text.talked(on, who ?? '', firmName)) ?? [];
    const said = answer.status === 'failed' ? answer.text : (row?.message ?? text.added);
    setOutcome({ done: row?.done === true, words: written.sentences([said, ...talks]) });
  };
  useEffect(() => {
    if (pressed === answered || !may || busy) return;
    setAnswered(pressed);
    void send();
  });
  if (!may) return null;
  return (
    <>
      <Button size="small" type="primary" loading={busy} onClick={() => void send()} data-testid="target-add">
        {text.add}
      </Button>
      <span role="status">
        {outcome ? (
          <>
            {outcome.words}{' '}
            <Link to={`/reserve/${encodeURIComponent(industryId)}?region=${region.slice(0, 6)}`}>{text.toReserve}</Link>
          </>
        ) : null}
      </span>
    </>
  );
}
