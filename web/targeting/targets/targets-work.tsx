import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { proposalPath } from '../proposal/proposal-address.ts';
import { AddButton } from './add-button.tsx';
import { CandidateList } from './candidate-list.tsx';
import { ComparePart, mostCompared } from './compare-part.tsx';
import { GapList } from './gap-list.tsx';
import { type Gap, stepTo } from './gaps.ts';
import { ReasonsPart } from './reasons-part.tsx';
import type { TargetCommand } from './target-keys.ts';
import { TargetsQuery } from './targets.query.ts';
import { text } from './targets.text.ts';
import { useTargetKeys } from './use-target-keys.ts';
import { WhyPart } from './why-part.tsx';

const pageOf = 20;
const mostShown = 200;

interface TargetsWorkProps {
  readonly industryId: string;
  readonly region: string;
  readonly gaps: readonly Gap[];
  readonly label: (relation: string) => string;
}

/** Gaps at left, reasons in the middle, candidates at right; what is chosen is in the address. */
export function TargetsWork({ industryId, region, gaps, label }: TargetsWorkProps): ReactNode {
  const navigate = useNavigate();
  const [query, changeQuery] = useAddress();
  const [compared, setCompared] = useState<readonly string[]>([]);
  const [full, setFull] = useState(false);
  const [first, setFirst] = useState(pageOf);
  const asked = gaps.findIndex(
    ({ linkId, mode }) => linkId === query.get('link') && mode === (query.get('mode') ?? '').toUpperCase(),
  );
  const at = Math.max(0, asked);
  const gap = gaps[at];
  const about = { industryId, region, linkId: gap?.linkId ?? '', mode: gap?.mode ?? 'FILL', first } as const;
  const answer = useData(TargetsQuery, about, { pause: gap === undefined, dependsOn: ['Occupation', 'LinkEntries'] });
  const list = answer.status === 'ready' ? answer.data.targets : null;
  const items = list?.items ?? [];
  const place = Math.max(
    0,
    items.findIndex(({ enterprise }) => enterprise.id === query.get('firm')),
  );
  const target = items[place];
  const choose = (id: string): void => changeQuery((address) => address.set('firm', id), true);
  const chooseGap = (next: Gap | undefined): void => {
    if (!next) return;
    setCompared([]);
    setFirst(pageOf);
    changeQuery((address) => {
      address.set('link', next.linkId);
      address.set('mode', next.mode.toLowerCase());
      address.delete('firm');
    });
  };
  const toggle = (id: string): void => {
    const without = compared.filter((each) => each !== id);
    const isNew = without.length === compared.length;
    setFull(isNew && compared.length >= mostCompared);
    if (!isNew || compared.length < mostCompared) setCompared(isNew ? [...compared, id] : without);
  };
  const step = (by: number): void => {
    const next = items[stepTo(place, by, items.length)];
    if (next) choose(next.enterprise.id);
  };
  useTargetKeys((command: TargetCommand) => {
    if (command === 'next' || command === 'previous') step(command === 'next' ? 1 : -1);
    else if (command === 'nextGap') chooseGap(gaps[stepTo(at, 1, gaps.length)]);
    else if (command === 'previousGap') chooseGap(gaps[stepTo(at, -1, gaps.length)]);
    else if (!target) return;
    else if (command === 'compare') toggle(target.enterprise.id);
    else if (command === 'open') void navigate(`/enterprise/${encodeURIComponent(target.enterprise.id)}`);
  });
  const beside = items.filter(({ enterprise }) => compared.includes(enterprise.id));
  return (
    <div className="targets-work">
      <GapList gaps={gaps} chosen={gap} onChoose={chooseGap} />
      <div className="targets-middle">
        {gap ? <WhyPart key={`${gap.linkId} ${gap.mode}`} {...{ industryId, region, gap }} onFound={choose} /> : null}
        {full ? <p role="alert">{text.full}</p> : null}
        {beside.length > 0 ? <ComparePart targets={beside} onClear={() => setCompared([])} /> : null}
        {target && gap ? (
          <ReasonsPart
            key={target.enterprise.id}
            target={target}
            label={label}
            compared={compared.includes(target.enterprise.id)}
            onCompare={() => toggle(target.enterprise.id)}
          >
            <AddButton {...{ target, gap, industryId, region }} />
            <Link
              to={proposalPath(
                { region, enterpriseId: target.enterprise.id },
                new URLSearchParams({ link: gap.linkId, mode: gap.mode }),
              )}
              data-testid="target-proposal"
            >
              {text.toProposal}
            </Link>
          </ReasonsPart>
        ) : list && items.length > 0 ? (
          <p className="quiet">{text.choose}</p>
        ) : null}
        <p className="quiet target-keys">{text.keys}</p>
      </div>
      {answer.status === 'failed' ? <LoadFailed text={answer.text} retry={answer.retry} /> : null}
      {answer.status === 'loading' && gap ? <Bones lines={14} /> : null}
      {list ? (
        <CandidateList
          list={list}
          chosen={target?.enterprise.id ?? null}
          compared={compared}
          onChoose={choose}
          onMore={() => setFirst(Math.min(mostShown, first + pageOf))}
        />
      ) : null}
    </div>
  );
}
