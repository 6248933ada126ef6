import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import type { Gap } from './gaps.ts';
import { FirmSearchQuery, TargetWhyQuery } from './targets.query.ts';
import { text } from './targets.text.ts';

interface WhyPartProps {
  readonly industryId: string;
  readonly region: string;
  readonly gap: Gap;
  readonly onFound: (id: string) => void;
}

interface Firm {
  readonly id: string;
  readonly name: string;
}

function WhyAnswer({ industryId, region, gap, onFound, firm }: WhyPartProps & { readonly firm: Firm }): ReactNode {
  const about = { industryId, region, linkId: gap.linkId, mode: gap.mode, enterpriseId: firm.id };
  const answer = useData(TargetWhyQuery, about);
  if (answer.status === 'loading') return <Bones lines={2} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { rank, excluded, target } = answer.data.targetWhy;
  if (rank !== null && target !== null)
    return (
      <p role="status">
        <button type="button" className="link-button" onClick={() => onFound(firm.id)}>
          {text.whyRank(firm.name, rank)}
        </button>
      </p>
    );
  if (excluded.length === 0) return <p role="status">{text.whyOutside(firm.name)}</p>;
  return (
    <div role="status">
      <p>{text.whyExcluded(firm.name)}</p>
      <ul>
        {excluded.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

/** Why a firm that the user names is on the list, or is not. */
export function WhyPart(props: WhyPartProps): ReactNode {
  const [asked, setAsked] = useState('');
  const [firm, setFirm] = useState<Firm | null>(null);
  const found = useData(FirmSearchQuery, { text: asked }, { pause: asked === '' });
  const firms = found.status === 'ready' ? found.data.search.filter(({ kind }) => kind === 'ENTERPRISE') : [];
  return (
    <section className="target-why">
      <Input.Search
        allowClear
        aria-label={text.why}
        placeholder={text.why}
        data-testid="target-why"
        onSearch={(words) => {
          setFirm(null);
          setAsked(words.trim());
        }}
      />
      {asked !== '' && firm === null && found.status === 'ready' ? (
        firms.length === 0 ? (
          <p role="status">{text.whyNone}</p>
        ) : (
          <ul className="target-firms">
            {firms.map((each) => (
              <li key={each.id}>
                <button type="button" className="link-button" onClick={() => setFirm(each)}>
                  {each.name}
                </button>{' '}
                <small className="quiet">{each.hint}</small>
              </li>
            ))}
          </ul>
        )
      ) : null}
      {firm ? <WhyAnswer {...props} firm={firm} /> : null}
    </section>
  );
}
