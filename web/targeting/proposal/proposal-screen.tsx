import { ArrowLeftOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { BookPart } from './book-part.tsx';
import { ChoicesPart } from './choices-part.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { ProposalQuery } from './proposal.query.ts';
import { text } from './proposal.text.ts';
import { choicesIn, filePath } from './proposal-address.ts';
import '../../platform/ui/work-page.css';
import '../reserve/reserve.css';
import './proposal.css';

interface ContentProps {
  readonly region: string;
  readonly enterpriseId: string;
}

function Content({ region, enterpriseId }: ContentProps): ReactNode {
  const [query] = useAddress();
  const { places, facts, ...choices } = choicesIn(query);
  const asked = { region, enterpriseId, ...choices, places: [...places], facts: [...facts] };
  const answer = useData(ProposalQuery, asked, { dependsOn: ['PlaceBook', 'ReserveOutcome'] });
  if (answer.status === 'loading') return <Bones lines={18} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { proposal } = answer.data;
  if (!proposal) return <PageState title={text.gone} text={text.goneText} />;
  return (
    <>
      <title>{`${proposal.title} · ${t.product.name}`}</title>
      <div className="work-bar no-print">
        <h1>{text.page}</h1>
        <span className="work-bar is-last">
          <Button
            type="primary"
            icon={<FileWordOutlined />}
            href={filePath(region, proposal.enterpriseId, query)}
            data-testid="proposal-word"
          >
            {text.download}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()} data-testid="print">
            {text.print}
          </Button>
        </span>
      </div>
      <div className="proposal-columns">
        <div>
          <ChoicesPart proposal={proposal} />
          <BookPart proposal={proposal} />
        </div>
        <section className="proposal-sheet" aria-label={text.preview}>
          <p className="quiet no-print">{text.previewHint}</p>
          <PaperPreview paper={proposal} />
        </section>
      </div>
    </>
  );
}

/** 招商方案 for one firm: choices beside the paper, which is the file. */
export function ProposalScreen(): ReactNode {
  const { region: named, enterpriseId = '' } = useParams();
  const choices = useData(ChoicesQuery, {}, { pause: named !== undefined });
  const first = choices.status === 'ready' ? (choices.data.choices.industries[0]?.region.code ?? '') : null;
  const region = named ?? first;
  return (
    <div className="work-page proposal-page">
      <AppHeader>
        <Link to={`/enterprise/${encodeURIComponent(enterpriseId)}`} data-testid="back-to-enterprise">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="proposal">
        {region === null ? (
          choices.status === 'failed' ? (
            <LoadFailed text={choices.text} retry={choices.retry} />
          ) : (
            <Bones lines={18} />
          )
        ) : (
          <Content key={`${region} ${enterpriseId}`} region={region} enterpriseId={enterpriseId} />
        )}
      </main>
    </div>
  );
}
