import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { momentText } from '../../platform/format/moment.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import type { ChainMap } from '../map/map.query.ts';
import { text } from './edit.text.ts';

/** Leads to editing, for those with the right; says whether a draft waits to be published. */
export function EditButton({ map, onEdit }: { readonly map: ChainMap; readonly onEdit: () => void }): ReactNode {
  const allowed = usePermission('chain.draft');
  if (!allowed || map.asOf !== null) return null;
  const { draft } = map;
  return (
    <Button
      icon={<EditOutlined />}
      title={draft ? text.waitingHint(draft.by, momentText(draft.at)) : text.editHint}
      onClick={onEdit}
      data-testid="edit-map"
    >
      {draft ? text.waiting(draft.count) : text.edit}
    </Button>
  );
}
