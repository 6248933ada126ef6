import type { ReactNode } from 'react';
import { capitalWords } from '../platform/format/capital.ts';
import { markedText } from '../platform/format/marks.ts';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { Marked } from '../platform/ui/marked.tsx';
import type { SourceFacts } from '../platform/ui/source-list.tsx';
import { TableHead } from '../platform/ui/table-head.tsx';
import type { EnterpriseFacts } from './enterprise.query.ts';
import { text } from './enterprise.text.ts';
import { Cite } from './footnotes.tsx';
import { Origin } from './origin-popover.tsx';
import { Rivals } from './rivals.tsx';

interface FactsProps {
  readonly enterprise: EnterpriseFacts;
  readonly footnotes: readonly SourceFacts[];
}

interface Fact {
  readonly label: string;
  /** Null: no source says it. */
  readonly value: ReactNode;
  /** The field that it shows, and its value as it is stored where a person may correct it. */
  readonly field?: string;
  readonly stored?: string | null;
}

interface Group {
  readonly title: string;
  readonly facts: readonly Fact[];
}

const branchForms: Readonly<Partial<Record<string, string>>> = text.branchForms;

function Explained({ tag, children }: { readonly tag: string; readonly children: string }): ReactNode {
  return (
    <>
      <span className="tag tag-warn">{tag}</span>
      <p className="quiet explained">{children}</p>
    </>
  );
}

function identityFacts({ name, uscc, registrationNumber, branchForm, tags }: EnterpriseFacts): readonly Fact[] {
  const missing = <Explained tag={text.usccMissing}>{text.usccMissingText}</Explained>;
  return [
    { label: text.name, value: name, field: 'name', stored: name },
    {
      label: text.uscc,
      value: uscc === null ? missing : <span className="digits">{uscc}</span>,
      field: 'uscc',
      stored: uscc,
    },
    {
      label: text.registrationNumber,
      value: registrationNumber && <span className="digits">{registrationNumber}</span>,
    },
    { label: text.branchForm, value: branchForm && (branchForms[branchForm] ?? branchForm) },
    ...(tags.length > 0 ? [{ label: text.tags, value: written.list(tags) }] : []),
  ];
}

function Scope({ enterprise }: { readonly enterprise: EnterpriseFacts }): ReactNode {
  const matches = enterprise.occupations.filter(({ state }) => state !== 'REJECTED').flatMap((each) => each.matches);
  const pieces = markedText(enterprise.scope ?? '', matches, 'SCOPE');
  return (
    <>
      <Marked pieces={pieces} />
      {pieces.some(({ marked }) => marked) ? <p className="quiet explained no-print">{text.scopeMarked}</p> : null}
    </>
  );
}

function registrationFacts(enterprise: EnterpriseFacts): readonly Fact[] {
  const { establishedOn, companyType, capitalText, registeredCapital, scope, industryCodes } = enterprise;
  const unclear = capitalText && text.capitalUnclear(capitalText);
  const words = registeredCapital && capitalWords(registeredCapital.amount, registeredCapital.currency);
  // A nought in a list stands for “not stated” as often as for nothing.
  const nought = registeredCapital !== null && Number(registeredCapital.amount) === 0;
  const capital = nought ? (
    <>
      {words}
      <p className="quiet explained">{text.capitalZero(capitalText ?? '0')}</p>
    </>
  ) : (
    words
  );
  return [
    { label: text.establishedOn, value: establishedOn, field: 'establishedOn', stored: establishedOn },
    { label: text.companyType, value: companyType, field: 'companyType', stored: companyType },
    { label: text.capital, value: capital ?? unclear, field: 'capitalText', stored: capitalText },
    {
      label: text.scope,
      value: scope === null ? null : <Scope enterprise={enterprise} />,
      field: 'scope',
      stored: scope,
    },
    { label: text.codes, value: industryCodes.length > 0 ? written.list(industryCodes) : null },
  ];
}

function placeFacts({ region, address, location }: EnterpriseFacts): readonly Fact[] {
  const unlocated = <Explained tag={text.unlocated}>{text.unlocatedText}</Explained>;
  const precision = text.precision[location?.precision ?? region?.level ?? ''] ?? unlocated;
  const state = location?.state === 'CONFIRMED' ? text.locationConfirmed : text.locationToReview;
  const rule = location?.rule ? written.aside(text.rule[location.rule] ?? location.rule, state) : null;
  return [
    { label: text.region, value: region?.path.join(' / ') ?? null, field: 'region' },
    { label: text.address, value: address, field: 'address', stored: address },
    { label: text.placed, value: location && precision },
    { label: text.ruleBy, value: rule },
  ];
}

// An enterprise known from an old file only may be gone: its status is a question.
function statusValue(status: string): ReactNode {
  if (status === 'DEMO') return text.statusDemo;
  if (['UNVERIFIED', 'TO_REVIEW', 'UNKNOWN', ''].includes(status)) {
    return <Explained tag={text.statusToReview}>{text.statusToReviewText}</Explained>;
  }
  return text.statusWords[status] ?? status;
}

function FactRow({ fact, enterprise, footnotes }: FactsProps & { readonly fact: Fact }): ReactNode {
  const { label, value, field, stored } = fact;
  const origin = field === undefined ? undefined : enterprise.origins.find((each) => each.field === field);
  const said = stored === undefined ? {} : { value: stored };
  const about = origin ? <Origin enterprise={enterprise} origin={origin} label={label} {...said} /> : null;
  const rivals = field === undefined ? null : <Rivals enterprise={enterprise} field={field} />;
  const day =
    origin?.sources
      .map(({ date }) => date ?? '')
      .sort()
      .at(-1) || enterprise.asOf;
  return (
    <tr>
      <th scope="row">{label}</th>
      {value === null ? (
        <>
          <td className="quiet">
            {t.common.unknown}
            {rivals}
          </td>
          <td>{about}</td>
          <td />
        </>
      ) : (
        <>
          <td>
            {value}
            {rivals}
          </td>
          <td>
            <Cite sources={origin?.sources ?? enterprise.sources} footnotes={footnotes} />
            {about}
          </td>
          <td>{day ?? <span className="quiet">{t.common.unknown}</span>}</td>
        </>
      )}
    </tr>
  );
}

/** What is known of an enterprise in four groups, every line with its source and the day it is of. */
export function FactsPart({ enterprise, footnotes }: FactsProps): ReactNode {
  const groups: readonly Group[] = [
    { title: text.groups.identity, facts: identityFacts(enterprise) },
    { title: text.groups.registration, facts: registrationFacts(enterprise) },
    { title: text.groups.place, facts: placeFacts(enterprise) },
    { title: text.groups.status, facts: [{ label: text.status, value: statusValue(enterprise.status) }] },
  ];
  return (
    <section className="sheet">
      <table className="fact-table">
        <TableHead labels={[text.columns.item, text.columns.value, text.columns.source, text.columns.asOf]} />
        {groups.map(({ title, facts }) => (
          <tbody key={title}>
            <tr className="fact-group">
              <th colSpan={4} scope="rowgroup">
                {title}
              </th>
            </tr>
            {facts.map((fact) => (
              <FactRow key={fact.label} fact={fact} enterprise={enterprise} footnotes={footnotes} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
