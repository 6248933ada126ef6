import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { DayField } from './day-field.tsx';
import { FactsForm } from './facts-form.tsx';
import { OutcomePart } from './outcome-part.tsx';
import { MatchQuery, type PolicyMatch } from './policy.query.ts';
import { text } from './policy.text.ts';
import { factsIn, readingsIn } from './policy-address.ts';
import { useLast } from './use-last.ts';
import { WithheldPart } from './withheld-part.tsx';
import '../platform/ui/work-page.css';
import './policy.css';

const groups = [
  { status: 'ELIGIBLE', open: true },
  { status: 'POSSIBLE', open: true },
  { status: 'INELIGIBLE', open: true },
  { status: 'NOT_IN_FORCE', open: false },
] as const;

function Outcomes({ match }: { readonly match: PolicyMatch }): ReactNode {
  return (
    <section className="work-card" aria-label={text.calculator}>
      <p className="policy-sum" role="status" data-testid="policy-sum">
        <strong>
          {match.anyCertain || !match.outcomes.some(({ status }) => status === 'POSSIBLE')
            ? written.label(text.certain, text.wan(match.certain))
            : text.noneCertain}
        </strong>{' '}
        {match.possible === match.certain ? null : written.label(text.possible, text.wan(match.possible))}
      </p>
      {match.rate ? (
        <p className="quiet policy-small">{text.byRate(match.rate.rate, match.rate.on, match.rate.source)}</p>
      ) : null}
      {match.unconverted.length > 0 ? <p role="note">{text.unconverted(match.unconverted.length)}</p> : null}
      <p className="quiet policy-small">{text.sumNote}</p>
      {groups.map(({ status, open }) => {
        const outcomes = match.outcomes.filter((outcome) => outcome.status === status);
        return outcomes.length === 0 ? null : (
          <details key={status} className="policy-group" open={open}>
            <summary>{text.count(text.status[status], outcomes.length)}</summary>
            <ul>
              {outcomes.map((outcome) => (
                <OutcomePart
                  key={outcome.rule.id}
                  outcome={outcome}
                  leftOut={match.leftOut.includes(outcome.rule.id)}
                />
              ))}
            </ul>
          </details>
        );
      })}
      <WithheldPart withheld={match.withheld} />
    </section>
  );
}

/** Back to the proposal that asked for facts, with those given. */
function BackToProposal(): ReactNode {
  const [query] = useAddress();
  const proposal = query.get('proposal');
  if (!proposal?.startsWith('/proposal/')) return null;
  const facts = query.get('facts');
  const given = facts === null ? '' : `${proposal.includes('?') ? '&' : '?'}${new URLSearchParams({ facts })}`;
  return (
    <Link to={`${proposal}${given}`} data-testid="to-proposal">
      {text.toProposal}
    </Link>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const [query] = useAddress();
  const asOf = query.get('asOf');
  const projectId = query.get('project');
  const asked = {
    region,
    facts: [...factsIn(query)],
    readings: [...readingsIn(query)],
    industryId: query.get('industry'),
    asOf,
    projectId,
  };
  const answer = useData(MatchQuery, asked);
  const last = useLast(answer);
  const refused = answer.status === 'failed' ? answer : null;
  if (last === null) return refused ? <LoadFailed text={refused.text} retry={refused.retry} /> : <Bones lines={14} />;
  const match = last.matchPolicies;
  if (!match) return <PageState title={text.gone} text={text.goneText} />;
  const title = text.calculatorTitle(match.regionName);
  const exported = { region, asOf, facts: query.get('facts'), readings: query.get('readings'), projectId };
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>{title}</h1>
      <div className="work-bar">
        <DayField day={match.asOf} />
        <span className="work-bar is-last no-print">
          <BackToProposal />
          <ExportMenu path="/exports/policy-match" query={exported} />
          <Button icon={<PrinterOutlined />} onClick={() => window.print()} data-testid="print">
            {text.print}
          </Button>
        </span>
      </div>
      {projectId === null ? null : (
        <p role="note">
          {text.byProject} <Link to={`/project/${encodeURIComponent(projectId)}`}>{text.toProject}</Link>
        </p>
      )}
      {refused ? (
        <p role="alert" className="work-problem">
          {refused.text}
        </p>
      ) : null}
      {match.outcomes.length === 0 ? (
        <PageState title={text.none} text={text.noneText} />
      ) : (
        <div className="policy-columns">
          <FactsForm match={match} />
          <Outcomes match={match} />
        </div>
      )}
    </>
  );
}

/** What a project would get by the policies of a region: facts beside the outcome of every rule. */
export function CalculatorScreen(): ReactNode {
  const { region = '' } = useParams();
  const [query] = useAddress();
  const industry = query.get('industry');
  const search = industry === null ? '' : `?${new URLSearchParams({ industry })}`;
  return (
    <div className="work-page policy-page">
      <AppHeader>
        <Link to={`/policies/${encodeURIComponent(region)}${search}`} data-testid="back-to-policies">
          <ArrowLeftOutlined aria-hidden="true" /> {text.toPackage}
        </Link>
      </AppHeader>
      <main data-testid="calculator">
        <Content region={region} />
      </main>
    </div>
  );
}
