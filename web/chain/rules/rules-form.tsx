import { Select } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../../platform/text/texts.ts';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import type { Draft } from './rules.query.ts';
import { text } from './rules.text.ts';

interface RulesFormProps {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
}

const wordLists = ['keywords', 'synonyms', 'exclusions', 'codes'] as const;

type Kind = Draft['capacityKinds'][number];
export const kinds: readonly Kind[] = [
  ...(['PRODUCTION', 'RD', 'SERVICE', 'LICENSED', 'VENUE', 'PLATFORM'] as const),
  ...(['DISTRIBUTION', 'INSTITUTION', 'SALES'] as const),
];

/** The lists of words, codes and kinds of a link, each a field of tags. */
export function RulesForm({ draft, onChange }: RulesFormProps): ReactNode {
  return (
    <div className="rules-form">
      {wordLists.map((list) => (
        <div key={list}>
          <label htmlFor={`rule-${list}`}>{text.lists[list]}</label>
          <Select
            id={`rule-${list}`}
            data-testid={`rule-${list}`}
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={['，', ',', '、', '\n']}
            value={[...draft[list]]}
            onChange={(words: string[]) => onChange({ [list]: words })}
          />
          <p className="quiet">{text.hints[list]}</p>
        </div>
      ))}
      <div>
        <label htmlFor="rule-kinds">{text.lists.capacityKinds}</label>
        <Select
          id="rule-kinds"
          data-testid="rule-kinds"
          mode="multiple"
          getPopupContainer={overlayHost}
          value={[...draft.capacityKinds]}
          options={kinds.map((value) => ({ value, label: t.kind[value] }))}
          onChange={(capacityKinds: Kind[]) => onChange({ capacityKinds })}
        />
      </div>
    </div>
  );
}
