import { DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useData } from '../platform/data/use-data.ts';
import { overlayHost } from '../platform/ui/overlay-host.ts';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { OccupationCountQuery } from './review.query.ts';
import { text } from './review.text.ts';
import { apiFilter, exportPath, type ReviewFilter } from './review-address.ts';

interface ExportProps {
  readonly linkId: string;
  readonly region: string;
  readonly filter: ReviewFilter;
  readonly onClose: () => void;
}

const unverifiedStatus = 'UNVERIFIED';

function Choice({ linkId, region, filter, onClose }: ExportProps): ReactNode {
  const [unverified, setUnverified] = useState(false);
  const dependsOn = ['Occupation'];
  const all = useData(OccupationCountQuery, { linkId, region, filter: apiFilter(filter) }, { dependsOn });
  const other = filter.status !== null && filter.status !== unverifiedStatus;
  const narrowed = apiFilter({ ...filter, status: unverifiedStatus });
  const part = useData(OccupationCountQuery, { linkId, region, filter: narrowed }, { dependsOn, pause: other });
  if (all.status === 'failed') return <LoadFailed text={all.text} retry={all.retry} />;
  if (part.status === 'failed') return <LoadFailed text={part.text} retry={part.retry} />;
  if (all.status === 'loading' || (part.status === 'loading' && !other)) return <Bones lines={3} />;
  const open = part.status === 'ready' ? part.data.occupations.totalCount : 0;
  const will = all.data.occupations.totalCount - (unverified ? 0 : open);
  return (
    <div className="export-choice">
      {open > 0 ? (
        <>
          <Checkbox checked={unverified} onChange={(event) => setUnverified(event.target.checked)}>
            {text.export.unverified(open)}
          </Checkbox>
          <p className="quiet">{text.export.why}</p>
        </>
      ) : null}
      <p role="status">{will === 0 && open > 0 ? text.export.nothing : text.export.will(will)}</p>
      {will === 0 ? (
        <Button type="primary" disabled icon={<DownloadOutlined />}>
          {text.export.go}
        </Button>
      ) : (
        <div className="export-goes">
          <Button
            type="primary"
            icon={<DownloadOutlined />}
            href={exportPath(linkId, region, filter, unverified)}
            download
            onClick={onClose}
            data-testid="export-go"
          >
            {text.export.go}
          </Button>
          <Button
            href={exportPath(linkId, region, filter, unverified, 'csv')}
            download
            onClick={onClose}
            data-testid="export-csv"
          >
            {text.export.csv}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What goes into the sheet, chosen before it is made: firms whose existence is unconfirmed only if ticked. */
export function ExportDialog(props: ExportProps): ReactNode {
  return (
    <Modal
      open
      onCancel={props.onClose}
      footer={null}
      width={440}
      title={text.export.title}
      transitionName=""
      maskTransitionName=""
      getContainer={overlayHost}
    >
      <Choice {...props} />
    </Modal>
  );
}
