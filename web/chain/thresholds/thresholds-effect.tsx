import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { decimalText } from '../../platform/format/decimal.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { text as calls } from '../verdict/calls.text.ts';
import { text as verdict } from '../verdict/verdict.text.ts';
import type { ThresholdsEffect } from './thresholds.query.ts';
import { text } from './thresholds.text.ts';
import type { EffectState } from './use-thresholds-effect.ts';

interface Of {
  readonly industryId: string;
  readonly region: string | null;
}

function ToLink({ linkId, name, mode, of }: { linkId: string; name: string; mode: string; of: Of }): ReactNode {
  const region = of.region === null ? {} : { region: of.region };
  const query = new URLSearchParams({ ...region, mode, link: linkId });
  return <Link to={`/map/${encodeURIComponent(of.industryId)}?${query}`}>{name}</Link>;
}

function ModesChanged({ effect, of }: { readonly effect: ThresholdsEffect; readonly of: Of }): ReactNode {
  const { modesChanged } = effect;
  const modesText = (modes: (typeof modesChanged)[number]['before']) =>
    modes.length === 0 ? text.noMode : written.list(modes.map((mode) => calls.mode[mode]));
  if (modesChanged.length === 0) return <p className="quiet">{text.modesNone}</p>;
  return (
    <>
      <p className="rule-sentence">{text.modesSentence(modesChanged.length)}</p>
      <table className="work-table" data-testid="modes-changed">
        <TableHead labels={[text.link, text.before, text.after]} />
        <tbody>
          {modesChanged.map(({ linkId, name, before, after }) => (
            <tr key={linkId}>
              <td>
                <ToLink {...{ linkId, name, of }} mode="fill" />
              </td>
              <td>{modesText(before)}</td>
              <td>
                <strong>{modesText(after)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Ready({ effect, industryId, region }: Of & { readonly effect: ThresholdsEffect }): ReactNode {
  const { looked, reference, changed } = effect;
  return (
    <>
      <p className="rule-sentence">{changed.length === 0 ? text.none : text.sentence(changed.length, looked)}</p>
      <p className="quiet">{reference === null ? text.noReference : text.reference(reference)}</p>
      {changed.length === 0 ? null : (
        <table className="work-table">
          <TableHead labels={[text.link, text.count, text.expected, text.before, text.after]} />
          <tbody>
            {changed.map(({ linkId, name, n, expected, before, after }) => (
              <tr key={linkId} data-testid={`change-${linkId}`}>
                <td>
                  <ToLink {...{ linkId, name }} mode="verdict" of={{ industryId, region }} />
                </td>
                <td>{n}</td>
                <td>{expected === null ? t.common.none : decimalText(expected, 1)}</td>
                <td>{verdict.class[before]}</td>
                <td>
                  <strong>{verdict.class[after]}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ModesChanged effect={effect} of={{ industryId, region }} />
    </>
  );
}

/** Which links the drafted numbers would move to another class, and what they would call for. */
export function ThresholdsEffectPart({ state, ...of }: Of & { readonly state: EffectState }): ReactNode {
  return (
    <section
      className="work-card rule-effect"
      aria-labelledby="thresholds-effect-title"
      data-testid="thresholds-effect"
    >
      <h2 id="thresholds-effect-title">{text.effect}</h2>
      <div role="status" data-status={state.status}>
        {state.status === 'unchanged' ? <p className="quiet">{text.unchanged}</p> : null}
        {state.status === 'counting' ? <p className="quiet">{text.counting}</p> : null}
        {state.status === 'failed' ? <p className="work-problem">{state.text || t.failure.UNKNOWN}</p> : null}
        {state.status === 'ready' ? <Ready effect={state.effect} {...of} /> : null}
      </div>
    </section>
  );
}
