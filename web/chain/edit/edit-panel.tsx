import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { AddForm } from './add-form.tsx';
import { DraftList } from './draft-list.tsx';
import { text } from './edit.text.ts';
import type { EditPanelProps } from './edit-props.ts';
import { PlaceForm } from './place-form.tsx';
import { SupplyForm } from './supply-form.tsx';
import { WordForms } from './word-forms.tsx';
import '../link/link-panel.css';

/** Beside the map: what can be done to the chosen link, else the draft as a whole. */
export function EditPanel(props: EditPanelProps): ReactNode {
  const { link, onSelect } = props;
  if (!link) {
    return (
      <aside className="link-panel edit-panel" aria-label={text.panel} data-testid="edit-panel">
        <div className="link-panel-body">
          <AddForm {...props} />
          <DraftList {...props} />
          <p className="quiet">{text.help}</p>
        </div>
      </aside>
    );
  }
  const own = { ...props, link };
  return (
    <aside className="link-panel edit-panel" aria-label={`${text.panel} ${link.name}`} data-testid="edit-panel">
      <header>
        <h2>{link.name}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={text.close} onClick={() => onSelect(null)} />
      </header>
      <div className="link-panel-body">
        <WordForms {...own} />
        <PlaceForm {...own} />
        <SupplyForm {...own} />
        <AddForm {...props} />
      </div>
    </aside>
  );
}
