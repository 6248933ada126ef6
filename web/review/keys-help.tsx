import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { overlayHost } from '../platform/ui/overlay-host.ts';
import { text } from './review.text.ts';

/** All keys of the list, on a card. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      width={460}
      title={text.keys.title}
      transitionName=""
      maskTransitionName=""
      getContainer={overlayHost}
    >
      <dl className="keys-help">
        {text.keys.list.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
