import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/use-messages.js';

/** The facets on a narrow screen, with the way back to the results they give. */
export function FacetDrawer({ total, onClose, children }: { total: number; onClose: () => void; children: ReactNode }) {
  const t = useMessages();
  return (
    <Drawer
      open
      onClose={onClose}
      placement="bottom"
      size="82vh"
      title={t('search.filters')}
      footer={
        <Button type="primary" block onClick={onClose}>
          {t('search.show', { count: total })}
        </Button>
      }
    >
      {children}
    </Drawer>
  );
}
