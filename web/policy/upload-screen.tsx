import { ArrowLeftOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { uploadFile } from '../platform/data/upload-file.ts';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { UploadQuery } from './paper.query.ts';
import { text } from './paper.text.ts';
import { UploadForm } from './upload-form.tsx';
import '../platform/ui/work-page.css';
import './policy.css';
import './paper.css';

/** The field for the file; what the server says against it is told. */
function FilePart({ onFile }: { readonly onFile: (fileId: string) => void }): ReactNode {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    const sent = await uploadFile(file, '/papers');
    setBusy(false);
    if (sent.status === 'done') onFile(sent.id);
    else setProblem(sent.message ?? (sent.code === 'OFFLINE' ? text.offline : text.failed));
  };
  return (
    <section className="work-card">
      <p className="quiet">{text.uploadNote}</p>
      <label className="paper-drop" htmlFor={id}>
        <InboxOutlined aria-hidden="true" /> {busy ? text.reading : text.choose}
        <input
          id={id}
          type="file"
          className="unseen"
          accept=".txt,.docx,.pdf"
          disabled={busy}
          data-testid="paper-file"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
    </section>
  );
}

function ReadPart({ fileId, region }: { readonly fileId: string; readonly region: string }): ReactNode {
  const answer = useData(UploadQuery, { fileId, region });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  return <UploadForm key={fileId} fileId={fileId} region={region} upload={answer.data.policyUpload} />;
}

/** Uploads a policy document: the file, then what it is and its articles. */
export function UploadScreen(): ReactNode {
  const { region = '' } = useParams();
  const [query, change] = useAddress();
  const may = usePermission('policy.paper');
  const fileId = query.get('file');
  const title = text.upload;
  return (
    <div className="work-page">
      <AppHeader>
        <Link to={`/policies/${encodeURIComponent(region)}`} data-testid="back-to-policies">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="policy-upload">
        <title>{`${title} · ${t.product.name}`}</title>
        <h1>{title}</h1>
        {may ? (
          <>
            <FilePart key={fileId} onFile={(id) => change((next) => next.set('file', id))} />
            {fileId === null ? null : <ReadPart fileId={fileId} region={region} />}
          </>
        ) : (
          <PageState title={title} text={text.noRight} />
        )}
      </main>
    </div>
  );
}
