import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { text as policyText } from '../policy.text.ts';
import { type Eligible, EligibleQuery } from './eligible.query.ts';
import { text } from './eligible.text.ts';
import '../../platform/ui/work-page.css';
import '../policy.css';

type Rule = Eligible['rules'][number];

function Subjects({ subjects }: Pick<Rule, 'subjects'>): ReactNode {
  return (
    <div className="work-scroll">
      <table className="work-table">
        <thead>
          <tr>
            {[text.who, text.result, text.evidence, text.missing].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map(({ kind, id, name, demo, status, evidence, missing, missingMore }) => (
            <tr key={`${kind} ${id}`}>
              <th scope="row">
                {name} <span className="tag">{text.kinds[kind]}</span>
                {demo ? <span className="tag tag-warn">{text.demo}</span> : null}
              </th>
              <td>{text.status[status]}</td>
              <td>{written.clauses(evidence.map((each) => written.aside(each.fact, each.text)))}</td>
              <td>{written.list([...missing.map((each) => each.name), ...(missingMore ? [text.more] : [])])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RulePart({ found }: { readonly found: Rule }): ReactNode {
  const { rule, documentTitle, clause, eligible, possible, subjects } = found;
  return (
    <details className="work-card" data-testid={`eligible-${rule.id}`} open={eligible > 0}>
      <summary>
        {rule.name} <span className="tag">{policyText.gives[rule.gives]}</span> {text.counts(eligible, possible)}
      </summary>
      <p className="quiet">{written.apart([written.document(documentTitle), clause.article])}</p>
      {subjects.length === 0 ? <p>{text.nobody}</p> : <Subjects subjects={subjects} />}
    </details>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const [query] = useAddress();
  const ruleId = query.get('rule');
  const documentId = query.get('document');
  const answer = useData(EligibleQuery, { region, ruleId, documentId });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const found = answer.data.eligibleFor;
  if (!found) return <PageState title={policyText.gone} text={policyText.goneText} />;
  const title = text.title(found.regionName);
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>{title}</h1>
      <p className="quiet">{text.note(found.looked)}</p>
      <p className="quiet">{written.label(text.answered, written.list(found.answered.map(({ name }) => name)))}</p>
      <div className="work-bar">
        <span className="work-bar is-last">
          <ExportMenu path="/exports/policy-eligible" query={{ region, ruleId, documentId }} />
        </span>
      </div>
      {found.withheld.length === 0 ? null : (
        <p role="note">{written.label(text.withheld, written.list(found.withheld.map(({ name }) => name)))}</p>
      )}
      {found.rules.length === 0 ? <PageState title={text.none} text={text.noneText} /> : null}
      {found.rules.map((each) => (
        <RulePart key={each.rule.id} found={each} />
      ))}
    </>
  );
}

/** 免申即享: which firms, targets and projects policies of a region concern, by what is recorded of them. */
export function EligibleScreen(): ReactNode {
  const { region = '' } = useParams();
  return (
    <div className="work-page">
      <AppHeader>
        <Link to={`/policies/${encodeURIComponent(region)}`} data-testid="back-to-policies">
          <ArrowLeftOutlined aria-hidden="true" /> {policyText.toPackage}
        </Link>
      </AppHeader>
      <main data-testid="policy-eligible">
        <Content region={region} />
      </main>
    </div>
  );
}
