import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { decimalText } from '../../platform/format/decimal.ts';
import { t } from '../../platform/text/texts.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { text as verdict } from '../verdict/verdict.text.ts';
import type { ThresholdsEffect } from './thresholds.query.ts';
import { text } from './thresholds.text.ts';
import type { EffectState } from './use-thresholds-effect.ts';

interface Of {
  readonly industryId: string;
  readonly region: string | null;
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
                  <Link
                    to={`/map/${encodeURIComponent(industryId)}?${new URLSearchParams({ ...(region === null ? {} : { region }), mode: 'verdict', link: linkId })}`}
                  >
                    {name}
                  </Link>
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
    </>
  );
}

/** Which links the drafted numbers would move to another class. */
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
