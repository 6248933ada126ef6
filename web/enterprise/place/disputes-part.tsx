import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useForget } from '../../platform/data/forget.ts';
import { outcomeOf, problemOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction, useData } from '../../platform/data/use-data.ts';
import { t } from '../../platform/text/texts.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { Problem } from '../../platform/ui/problem.tsx';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { DecidePlaceMutation, type DisputedPlace, DisputedPlacesQuery } from './place.query.ts';
import { text } from './place.text.ts';

const ruleWords: Readonly<Record<string, string>> = text.rule;
const wordOf = (rule: string | null): string => (rule === null ? '' : (ruleWords[rule] ?? rule));

function Row({ place, mayDecide }: { readonly place: DisputedPlace; readonly mayDecide: boolean }): ReactNode {
  const send = useAction(DecidePlaceMutation);
  const forget = useForget();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const decide = async (regionId: string): Promise<void> => {
    const { id, version } = place;
    const input = { clientMutationId: newRequestId(), id, expectedVersion: version, regionId, reason };
    const done = await send({ input });
    const trouble = problemOf(outcomeOf(done, (data) => data.decidePlace));
    if (trouble === null) return forget();
    setProblem(trouble);
  };
  return (
    <tr data-testid="dispute">
      <th scope="row">
        <Link to={`/enterprise/${encodeURIComponent(place.id)}`}>{place.name}</Link>
        <p className="quiet">{place.code ?? t.common.unknown}</p>
      </th>
      <td>{place.address ?? t.common.unknown}</td>
      <td>
        {place.regionName}
        <p className="quiet">{wordOf(place.rule)}</p>
      </td>
      <td>
        <ul>
          {place.opinions.map(({ rule, districtId, name }) => (
            <li key={`${rule} ${districtId}`}>{text.says(wordOf(rule), name)}</li>
          ))}
        </ul>
      </td>
      <td>
        {mayDecide ? (
          <>
            <Input
              aria-label={text.reason}
              placeholder={text.reasonHint}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <div className="work-bar">
              {place.opinions.map(({ rule, districtId, name }) => (
                <Button key={rule} disabled={reason.trim() === ''} onClick={() => void decide(districtId)}>
                  {text.choose(name)}
                </Button>
              ))}
            </div>
          </>
        ) : null}
        <Problem text={problem} />
      </td>
    </tr>
  );
}

/** The enterprises of a region whose address and code disagree on the district, each to be decided with a reason. */
export function DisputesPart({
  region,
  mayDecide,
}: {
  readonly region: string | null;
  readonly mayDecide: boolean;
}): ReactNode {
  const [after, setAfter] = useState<string | null>(null);
  const variables = { region: region ?? '', after };
  const answer = useData(DisputedPlacesQuery, variables, { pause: region === null, dependsOn: ['Enterprise'] });
  if (region === null) return <p className="quiet">{text.region}</p>;
  if (answer.status === 'loading') return <Bones lines={8} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { totalCount, edges, pageInfo } = answer.data.disputedPlaces;
  if (totalCount === 0) return <p className="quiet">{text.none}</p>;
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <section className="work-card">
      <p>
        {text.count(totalCount)} <span className="quiet">{text.lead}</span>
      </p>
      <div className="work-scroll">
        <table className="work-table">
          <TableHead labels={Object.values(text.head)} />
          <tbody>
            {edges.map(({ node }) => (
              <Row key={`${node.id} ${node.version}`} place={node} mayDecide={mayDecide} />
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && typeof endCursor === 'string' ? (
        <Button onClick={() => setAfter(endCursor)}>{text.next}</Button>
      ) : null}
    </section>
  );
}
