import { DeleteOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { written } from '../../platform/text/written.ts';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import { FindFirmQuery } from '../reserve/reserve.query.ts';
import { type Answer, ofFirms } from './answers.ts';
import { text } from './visit.text.ts';

interface RowProps {
  readonly answer: Answer;
  /** From one, within its question. */
  readonly row: number;
  readonly onChange: (answer: Answer) => void;
  readonly onDrop: () => void;
}

function FirmField({ answer, row, onChange }: Omit<RowProps, 'onDrop'>): ReactNode {
  const id = useId();
  const words = answer.firm.trim();
  const found = useData(FindFirmQuery, { text: words }, { pause: words.length < 2 || answer.enterpriseId !== null });
  const hits = found.status === 'ready' ? found.data.search.filter(({ kind }) => kind === 'ENTERPRISE') : [];
  return (
    <div className="visit-field">
      <AutoComplete
        id={id}
        aria-label={`${text.rowOf(text.questions[answer.kind], row)} ${text.firm}`}
        placeholder={text.firmHint}
        getPopupContainer={overlayHost}
        value={answer.firm}
        options={hits.map((hit) => ({ value: hit.id, label: hit.hint ? written.aside(hit.name, hit.hint) : hit.name }))}
        onSelect={(chosen: string) =>
          onChange({ ...answer, firm: hits.find((hit) => hit.id === chosen)?.name ?? chosen, enterpriseId: chosen })
        }
        onChange={(next: string) => {
          // Choosing tells its id here as well.
          if (hits.some((hit) => hit.id === next)) return;
          onChange({ ...answer, firm: next, enterpriseId: null });
        }}
      />
      {words === '' ? null : (
        <span className={answer.enterpriseId === null ? 'tag tag-warn' : 'tag'}>
          {answer.enterpriseId === null ? text.newOne : text.fromList}
        </span>
      )}
    </div>
  );
}

/** One answer of a question. */
export function AnswerRow({ answer, row, onChange, onDrop }: RowProps): ReactNode {
  const { kind } = answer;
  const of = text.rowOf(text.questions[kind], row);
  return (
    <li className="visit-row" data-testid={`visit-${kind}-${row}`}>
      {ofFirms(kind) ? <FirmField {...{ answer, row, onChange }} /> : null}
      <Input
        aria-label={`${of} ${text.what[kind]}`}
        placeholder={text.what[kind]}
        maxLength={200}
        value={answer.text}
        onChange={(event) => onChange({ ...answer, text: event.target.value })}
      />
      {kind === 'EXPANSION' ? (
        <Input
          className="visit-amount"
          aria-label={`${of} ${text.amount}`}
          placeholder={text.amountHint}
          maxLength={30}
          value={answer.amount}
          onChange={(event) => onChange({ ...answer, amount: event.target.value })}
        />
      ) : null}
      <Button
        className="no-print"
        type="text"
        icon={<DeleteOutlined />}
        aria-label={text.dropRow(text.questions[kind], row)}
        onClick={onDrop}
      />
    </li>
  );
}
