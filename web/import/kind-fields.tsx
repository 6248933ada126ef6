import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { ImportChoices } from './import.query.ts';
import { text } from './import.text.ts';

const contains = (input: string, option?: { readonly label?: unknown }): boolean =>
  String(option?.label ?? '').includes(input.trim());

const hints: Readonly<Partial<Record<string, string>>> = text.kindHint;

interface KindFieldProps {
  readonly kinds: ImportChoices['importKinds'];
  readonly value: string;
  readonly onKind: (kind: string) => void;
}

/** What the file is a list of. */
export function KindField({ kinds, value, onKind }: KindFieldProps): ReactNode {
  return (
    <div className="import-field">
      <label className="field-name" htmlFor="import-kind">
        {text.kind}
      </label>
      <Select
        id="import-kind"
        data-testid="import-kind"
        className="import-region"
        value={value}
        showSearch={{ filterOption: contains }}
        options={kinds.map(({ name, title }) => ({ value: name, label: title }))}
        onChange={onKind}
      />
      <p className="quiet">{hints[value] ?? text.kindOther}</p>
    </div>
  );
}

interface RegionFieldProps {
  readonly districts: ImportChoices['choices']['regions'];
  readonly value: string | null;
  readonly missing: boolean;
  readonly onRegion: (code: string) => void;
}

/** The district that a list is of. */
export function RegionField({ districts, value, missing, onRegion }: RegionFieldProps): ReactNode {
  return (
    <div className="import-field">
      <label className="field-name" htmlFor="import-region">
        {text.region}
      </label>
      <Select
        id="import-region"
        data-testid="import-region"
        className="import-region"
        value={value}
        placeholder={text.regionPlaceholder}
        status={missing ? 'error' : ''}
        showSearch={{ filterOption: contains }}
        options={districts.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={onRegion}
      />
      <p className="quiet">{text.regionHint}</p>
      {missing ? (
        <p role="alert" className="import-problem">
          {text.regionMissing}
        </p>
      ) : null}
    </div>
  );
}
