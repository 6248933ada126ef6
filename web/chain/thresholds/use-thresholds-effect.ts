import { useEffect, useRef, useState } from 'react';
import { useReader } from '../../platform/data/use-reader.ts';
import { type RuleNumber, type ThresholdsEffect, ThresholdsEffectQuery } from './thresholds.query.ts';

const pauseMs = 500;

export type EffectState =
  | { readonly status: 'unchanged' | 'counting' }
  | { readonly status: 'failed'; readonly text: string }
  | { readonly status: 'ready'; readonly effect: ThresholdsEffect };

/** What drafted numbers would change, worked out by the server half a second after the last one; null: nothing is changed. */
export function useThresholdsEffect(
  industryId: string,
  region: string | null,
  draft: readonly RuleNumber[] | null,
): EffectState {
  const read = useReader(ThresholdsEffectQuery);
  const [state, setState] = useState<EffectState>({ status: 'unchanged' });
  const key = draft === null || region === null ? null : JSON.stringify(draft);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    const wanted = latest.current;
    if (key === null || wanted === null || region === null) {
      setState({ status: 'unchanged' });
      return undefined;
    }
    let current = true;
    setState({ status: 'counting' });
    const timer = setTimeout(async () => {
      const numbers = wanted.map(({ key: name, value }) => ({ key: name, value }));
      const answer = await read({ industryId, region, numbers });
      if (!current) return;
      if (answer.status === 'failed') setState({ status: 'failed', text: answer.text });
      else setState({ status: 'ready', effect: answer.data.verdictRulesEffect });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [read, industryId, region, key]);
  return state;
}
