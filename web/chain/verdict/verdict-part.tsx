import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { decimalText, percentText } from '../../platform/format/decimal.ts';
import { t } from '../../platform/text/texts.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import type { MapLink } from '../map/map.query.ts';
import { CallFigures } from './call-figures.tsx';
import { CallLines } from './call-lines.tsx';
import { Row } from './row.tsx';
import { sentenceOf } from './sentence.ts';
import { type VerdictDetail, VerdictQuery } from './verdict.query.ts';
import { text } from './verdict.text.ts';

type Reference = NonNullable<VerdictDetail['reference']>;

/** What verdicts compare with, by name. */
export function referenceText({ kind, name, regions, year, origin, linksCompared }: Reference): string {
  const area =
    kind === 'IMPORTED' && year !== null ? text.imported(name, year, origin ?? '') : text.loaded(regions.length, name);
  return `${area}${t.common.comma}${text.compared(linksCompared)}`;
}

interface FiguresProps {
  readonly linkId: string;
  readonly industryId: string;
  readonly region: string;
}

function Figures({ linkId, industryId, region }: FiguresProps): ReactNode {
  const answer = useData(
    VerdictQuery,
    { linkId, region },
    { dependsOn: ['Occupation', 'Survey', 'LinkEntries', 'VerdictRuleSets'] },
  );
  if (answer.status === 'loading') return <Bones lines={5} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { verdict } = answer.data;
  if (!verdict) return null;
  const { n, thetaHat, low, high, probability, reference, rules } = verdict;
  return (
    <>
      <dl className="facts">
        <Row label={text.counted} hint={text.countedHint}>
          {n}
        </Row>
        {thetaHat === null || low === null || high === null || probability === null ? null : (
          <>
            <Row label={text.theta}>{decimalText(thetaHat, 2)}</Row>
            <Row label={text.interval(percentText(rules.interval))}>
              {text.between(decimalText(low, 2), decimalText(high, 2))}
            </Row>
            <Row label={text.probability}>{percentText(probability)}</Row>
          </>
        )}
        <Row label={text.reference}>{reference ? referenceText(reference) : text.noArea}</Row>
        <Row label={text.rules}>
          {rules.by === null ? text.rulesFrom(rules.id, rules.validFrom) : text.rulesOwn(rules.validFrom, rules.by)}{' '}
          <Link to={`/thresholds/${encodeURIComponent(industryId)}?${new URLSearchParams({ region })}`}>
            {text.rulesOpen}
          </Link>
        </Row>
      </dl>
      <p className="quiet">{rules.source}</p>
      <CallFigures detail={verdict} />
    </>
  );
}

/** The verdict on a link in one sentence and what would change it; the figures it rests on are read when asked for. */
export function VerdictPart({
  link,
  industryId,
  region,
}: {
  readonly link: MapLink;
  readonly industryId: string;
  readonly region: string;
}): ReactNode {
  const [open, setOpen] = useState(false);
  const { verdict } = link;
  if (!verdict) return null;
  const { flip } = verdict;
  return (
    <section data-testid="verdict">
      <h3>{text.title}</h3>
      <p>
        {sentenceOf(verdict, link.stance)}
        {link.presence.demo > 0 ? <span className="tag tag-demo">{t.common.demo}</span> : null}
      </p>
      {flip ? (
        <p className="todo">{text.flip(text.flips[flip.need](flip.count ?? 0, flip.to ? text.class[flip.to] : ''))}</p>
      ) : null}
      <CallLines link={link} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text.basis}</summary>
        {open ? <Figures linkId={link.id} industryId={industryId} region={region} /> : null}
      </details>
    </section>
  );
}
