import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { written } from '../../platform/text/written.ts';
import { AddTargetsMutation } from '../reserve/reserve.query.ts';
import type { Gap } from './gaps.ts';
import type { Target } from './targets.query.ts';
import { text } from './targets.text.ts';
import { useTargetKeys } from './use-target-keys.ts';

interface AddButtonProps {
  readonly target: Target;
  readonly gap: Gap;
  readonly industryId: string;
  readonly region: string;
}

/** Adds a target to the reserve with why it is on the list, and says who talked to the firm or its group before. */
export function AddButton({ target, gap, industryId, region }: AddButtonProps): ReactNode {
  const may = usePermission('reserve.edit');
  const { busy, problem, submit } = useSubmit(AddTargetsMutation, (data) => data.addTargets);
  const [added, setAdded] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    const generators = written.list(target.generators.map((code) => text.generator[code]));
    const reason = text.reserveReason(target.rank, generators);
    const items = [{ enterpriseId: target.enterprise.id, linkId: gap.linkId, mode: gap.mode, reason }];
    const input = { region: region.slice(0, 6), origin: 'LIST' as const, items };
    const answer = await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }));
    const row = answer?.rows[0];
    if (!row) return;
    const talks = row.talks.map(({ on, who, firmName }) => text.talked(on, who ?? '', firmName));
    setAdded(written.sentences([row.message ?? text.added, ...talks]));
  };
  useTargetKeys((command) => {
    if (command === 'add' && may && !busy) void send();
  });
  const said = problem ?? added;
  if (!may) return null;
  return (
    <>
      <Button size="small" type="primary" loading={busy} onClick={() => void send()} data-testid="target-add">
        {text.add}
      </Button>
      <span role="status">
        {said === null ? null : (
          <>
            {said}{' '}
            <Link to={`/reserve/${encodeURIComponent(industryId)}?region=${region.slice(0, 6)}`}>{text.toReserve}</Link>
          </>
        )}
      </span>
    </>
  );
}
