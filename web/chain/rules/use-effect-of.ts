import { useEffect, useRef, useState } from 'react';
import { useReader } from '../../platform/data/use-reader.ts';
import { type Draft, type RuleEffect, RuleEffectQuery } from './rules.query.ts';

const pauseMs = 500;

export type EffectState =
  | { readonly status: 'unchanged' }
  | { readonly status: 'counting' }
  | { readonly status: 'failed'; readonly text: string }
  | { readonly status: 'ready'; readonly effect: RuleEffect };

/** What a draft would change, counted by the server half a second after the last keystroke; null: nothing is changed. */
export function useEffectOf(linkId: string, region: string | null, draft: Draft | null): EffectState {
  const read = useReader(RuleEffectQuery);
  const [state, setState] = useState<EffectState>({ status: 'unchanged' });
  const key = draft === null ? null : JSON.stringify(draft);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    const wanted = latest.current;
    if (key === null || wanted === null) {
      setState({ status: 'unchanged' });
      return undefined;
    }
    let current = true;
    setState({ status: 'counting' });
    const timer = setTimeout(async () => {
      const answer = await read({ linkId, region, draft: wanted });
      if (!current) return;
      if (answer.status === 'failed') setState({ status: 'failed', text: answer.text });
      else setState({ status: 'ready', effect: answer.data.ruleEffect });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [read, linkId, region, key]);
  return state;
}
