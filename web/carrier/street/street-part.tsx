import { Button, Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { written } from '../../platform/text/written.ts';
import { Day, Words } from '../../platform/ui/form-fields.tsx';
import { FormFrame } from '../../platform/ui/form-frame.tsx';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import { TableHead } from '../../platform/ui/table-head.tsx';
import { type Directions, DirectionsQuery, SetDirectionsMutation, type Street } from './street.query.ts';
import { text } from './street.text.ts';

interface FormProps {
  readonly street: Street;
  readonly choices: Directions['choices'];
  readonly onDone: () => void;
}

function StreetForm({ street, choices, onDone }: FormProps): ReactNode {
  const seen = street.industries.map(({ id }) => id);
  const { busy, problem, submit } = useSubmit(SetDirectionsMutation, (data) => data.setDirections, text.conflict);
  const [picked, setPicked] = useState<readonly string[]>(seen);
  const [on, setOn] = useState(todayInShanghai());
  const [source, setSource] = useState('');
  const send = async (): Promise<void> => {
    const input = { region: street.id, industryIds: [...picked], seen, on, source };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) onDone();
  };
  return (
    <FormFrame
      className="picture-form"
      label={text.label(street.name)}
      testId="street-form"
      problem={problem}
      busy={busy}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <Checkbox.Group
        value={[...picked]}
        options={choices.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setPicked}
      />
      <Day label={text.on} max={todayInShanghai()} value={on} onChange={setOn} />
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
    </FormFrame>
  );
}

function Row({ street, choices, mayEdit }: Omit<FormProps, 'onDone'> & { readonly mayEdit: boolean }): ReactNode {
  const [editing, setEditing] = useState(false);
  const { name, carriers, industries } = street;
  const [first] = industries;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {editing ? (
          <StreetForm street={street} choices={choices} onDone={() => setEditing(false)} />
        ) : (
          <>
            {written.list(industries.map(({ title }) => title)) || <span className="quiet">{text.unsaid}</span>}{' '}
            {mayEdit ? (
              <Button size="small" type="text" aria-label={`${text.edit} ${name}`} onClick={() => setEditing(true)}>
                {text.edit}
              </Button>
            ) : null}
          </>
        )}
      </td>
      <td>{carriers}</td>
      <td>
        {first === undefined ? null : (
          <>
            <span className="quiet">{text.told(first.on ?? '', first.by ?? '')}</span>
            <SourceFold sources={first.sources} />
          </>
        )}
      </td>
    </tr>
  );
}

function Streets({ region }: { readonly region: string }): ReactNode {
  const mayEdit = usePermission('import.run');
  const answer = useData(DirectionsQuery, { region }, { dependsOn: ['RegionDirections'] });
  if (answer.status === 'loading') return <Bones lines={6} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { streets = [], choices = [] } = answer.data.regionDirections ?? {};
  if (streets.length === 0) return <p className="quiet">{text.none}</p>;
  return (
    <table className="work-table" data-testid="streets">
      <TableHead labels={Object.values(text.columns)} />
      <tbody>
        {streets.map((street) => (
          <Row key={street.id} street={street} choices={choices} mayEdit={mayEdit} />
        ))}
      </tbody>
    </table>
  );
}

/** 街道重点产业方向, read when it is opened. */
export function StreetPart({ region }: { readonly region: string }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="work-card carrier-places"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary data-testid="open-streets">{text.show}</summary>
      {opened ? <Streets region={region} /> : null}
    </details>
  );
}
