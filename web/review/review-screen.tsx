import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { ReviewHeadQuery } from './review.query.ts';
import { text } from './review.text.ts';
import { mapPath } from './review-address.ts';
import { ReviewWork } from './review-work.tsx';
import './review.css';

function ReviewContent({ linkId, region }: { readonly linkId: string; readonly region: string }): ReactNode {
  const [query] = useAddress();
  const answer = useData(ReviewHeadQuery, { id: linkId, region });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { link } = answer.data;
  if (!link) return <PageState title={text.goneTitle} text={text.goneText} />;
  return (
    <>
      <title>{`${link.name} · ${text.title} · ${t.product.name}`}</title>
      <ReviewWork
        link={link}
        region={region}
        regionName={link.regionName}
        map={mapPath(link.industryId, link.id, query)}
      />
    </>
  );
}

/** The list of the enterprises on a link, to confirm or reject one by one or in bulk. */
export function ReviewScreen(): ReactNode {
  const { linkId = '' } = useParams();
  const [query] = useAddress();
  const navigate = useNavigate();
  const region = query.get('region');
  // A link's id begins with that of its chain.
  const back = mapPath(linkId.split('.')[0] ?? linkId, linkId, query);
  return (
    <div className="review-page">
      <AppHeader>
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={() => void navigate(back)}>
          {text.backToMap}
        </Button>
      </AppHeader>
      <main data-testid="review">
        {region === null ? (
          <PageState title={text.goneTitle} text={text.goneText} />
        ) : (
          <ReviewContent linkId={linkId} region={region} />
        )}
      </main>
    </div>
  );
}
