import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import LinkOutlined from '@ant-design/icons/es/icons/LinkOutlined';
import PushpinOutlined from '@ant-design/icons/es/icons/PushpinOutlined';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import { LONGEST_NAME, withoutView, withView, type KeptTable } from './kept-table.js';
import { ToolPanel } from './tool-panel.js';
import { usualView, viewOf, withColumns } from './view-address.js';
import styles from './table-tools.module.css';

interface SavedViewsProps {
  kept: KeptTable;
  onChange: (change: (kept: KeptTable) => KeptTable) => void;
  /** Keys of the columns shown, which a view keeps too. */
  columns: readonly string[];
}

/** Views under names: filters, order and columns. Each is an address, so that it can be sent to somebody else. */
export function SavedViews({ kept, onChange, columns }: SavedViewsProps) {
  const t = useMessages();
  const go = useNavigate();
  const [address] = useSearchParams();
  const [name, setName] = useState('');
  const [copied, setCopied] = useState(false);
  const here = viewOf(address);
  const usual = usualView(address);
  const query = viewOf(withColumns(address, columns));
  const current = kept.views.find((view) => view.query === here);

  const save = () => {
    onChange((before) => withView(before, { name, query }));
    setName('');
    // From now on the address says all of the view, so that it is the one that is shown.
    void go({ search: query }, { replace: true });
  };
  const copy = () => {
    const { origin, pathname } = window.location;
    void navigator.clipboard.writeText(`${origin}${pathname}?${query}`).then(() => setCopied(true));
  };

  return (
    <ToolPanel label={current ? current.name : t('table.views')} name={t('table.views')} icon={<PushpinOutlined aria-hidden />}>
      {(close) => (
        <>
          <ul className={styles['views']}>
            <li>
              <Link to={{ search: usual }} aria-current={here === usual ? 'true' : undefined} onClick={close}>
                {t('table.everything')}
              </Link>
            </li>
            {kept.views.map((view) => (
              <li key={view.name}>
                <Link to={{ search: view.query }} aria-current={view === current ? 'true' : undefined} onClick={close}>
                  {view.name}
                </Link>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('table.forgetView', { name: view.name })}
                  onClick={() => onChange((before) => withoutView(before, view.name))}
                />
              </li>
            ))}
          </ul>
          <form
            className={styles['naming']}
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() !== '') save();
            }}
          >
            <Input aria-label={t('table.viewName')} placeholder={t('table.viewName')} maxLength={LONGEST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
            <Button htmlType="submit" disabled={name.trim() === ''}>
              {t('common.save')}
            </Button>
          </form>
          <p className={styles['note']}>{t('table.viewsNote')}</p>
          <Button size="small" icon={<LinkOutlined aria-hidden />} onClick={copy}>
            {copied ? t('common.copied') : t('table.copyLink')}
          </Button>
        </>
      )}
    </ToolPanel>
  );
}
