import type { ReactNode } from 'react';
import { decimalText, percentText } from '../../platform/format/decimal.ts';
import { written } from '../../platform/text/written.ts';
import { text } from './calls.text.ts';
import { priorityText } from './calls.ts';
import { Row } from './row.tsx';
import type { VerdictDetail } from './verdict.query.ts';

type Call = VerdictDetail['modes'][number];
type Need = NonNullable<VerdictDetail['need']>;

function priorityOf({ priority, components }: Call): string {
  const known = components.filter(({ value }) => value !== null);
  const parts = known.map(({ code, value }) => `${text.components[code]} ${decimalText(value ?? 0, 2)}`);
  const unknown = components.filter(({ value }) => value === null).map(({ code }) => text.components[code]);
  return written.clauses([
    priority === null ? '' : `${priorityText(priority)} = ${parts.join(' × ')}`,
    unknown.length === 0 ? '' : text.notCounted(unknown),
  ]);
}

function NeedRows({ need }: { readonly need: Need }): ReactNode {
  const { lostCount, others, impact, pathCut, hhi, singlePoint, fewOutside, choke, lost, inputs } = need;
  const { recorded, sameProduct, eachRequired } = inputs;
  const concentration = hhi === null ? '' : text.need.hhiOf(decimalText(hhi, 2));
  return (
    <>
      <Row label={text.need.impact}>
        {written.clauses([text.need.impactOf(lostCount, others, percentText(impact)), text.need.value])}
      </Row>
      {lost.length === 0 ? null : <Row label={text.need.lost}>{written.list(lost.map(({ name }) => name))}</Row>}
      {pathCut === null ? null : <Row label={text.need.pathCut}>{text.need.pathCutOf(percentText(pathCut))}</Row>}
      <Row label={text.need.hhi}>
        {hhi === null && singlePoint === 'YES'
          ? text.need.nobody
          : written.clauses([text.need.single[singlePoint], concentration])}
      </Row>
      <Row label={text.need.outside}>
        {written.clauses([text.need.fewOutside[fewOutside], choke === 'UNKNOWN' ? text.need.chokeOpen : ''])}
      </Row>
      <Row label={text.need.inputs}>{text.need.inputsOf(recorded, sameProduct, eachRequired)}</Row>
    </>
  );
}

function flipText({ need, count, to }: NonNullable<VerdictDetail['modeFlip']>): string {
  const modes = to.length === 0 ? text.noMode : written.list(to.map((mode) => text.mode[mode]));
  if (need === 'MORE_FIRMS' || need === 'MORE_LEADERS' || need === 'FEWER_FIRMS') return text.flips[need](count, modes);
  return modes;
}

/** The figures behind what a link calls for. */
export function CallFigures({ detail }: { readonly detail: VerdictDetail }): ReactNode {
  const { modes, need, relatedness, modeFlip, modeRules } = detail;
  if (!need || !modeRules) return null;
  return (
    <>
      <dl className="facts">
        {modes.map((call) => (
          <Row key={call.mode} label={text.mode[call.mode]}>
            {text.priority(priorityOf(call))}
          </Row>
        ))}
        {modeFlip ? <Row label={text.flip}>{flipText(modeFlip)}</Row> : null}
        <NeedRows need={need} />
        <Row label={text.need.related}>
          {relatedness
            ? written.clauses([
                text.need.relatedOf(decimalText(relatedness.density, 2), percentText(relatedness.percentile)),
                text.need.rung[relatedness.rung],
              ])
            : text.need.notRelated}
        </Row>
        <Row label={text.rules}>
          {modeRules.by === null
            ? text.rulesFrom(modeRules.id, modeRules.validFrom)
            : text.rulesOwn(modeRules.validFrom, modeRules.by)}
        </Row>
      </dl>
      <p className="quiet">{modeRules.source}</p>
    </>
  );
}
