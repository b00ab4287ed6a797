import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import type { To } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import { LinkButton } from './link-button.js';
import { PageHeader } from './page-header.js';
import { SealButton } from './seal-button.js';
import styles from './confirm-page.module.css';

interface ConfirmPageProps {
  title: string;
  /** What will happen, line by line. */
  consequences: readonly ReactNode[];
  /** The amount with its words, the objects, the parties. */
  children: ReactNode;
  /** What the person declares to have read, or null where nothing needs declaring. */
  declaration: string | null;
  act: string;
  busy: boolean;
  onAct: () => void;
  back: To;
  refusals: ReactNode;
  blocked?: boolean;
  /** What can be taken back has no seal red. */
  reversible?: boolean;
}

/** Before the irreversible: a page with exactly what will happen. */
export function ConfirmPage({ title, consequences, children, declaration, act, busy, onAct, back, refusals, blocked = false, reversible = false }: ConfirmPageProps) {
  const t = useMessages();
  const [declared, setDeclared] = useState(declaration === null);
  return (
    <div className={styles['page']}>
      <PageHeader title={title} subtitle={reversible ? t('confirm.subtitleReversible') : t('confirm.subtitle')} />
      <div className={styles['paper']} data-reversible={reversible}>
        {children}
        <h2 className={styles['heading']}>{t('confirm.whatHappens')}</h2>
        <ol className={styles['consequences']}>
          {consequences.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
        {declaration === null ? null : (
          <Checkbox className={styles['declaration'] ?? ''} checked={declared} onChange={(event) => setDeclared(event.target.checked)}>
            {declaration}
          </Checkbox>
        )}
        {refusals}
        <div className={styles['actions']}>
          {reversible ? (
            <Button type="primary" size="large" disabled={!declared || blocked} loading={busy} onClick={onAct}>
              {act}
            </Button>
          ) : (
            <SealButton size="large" disabled={!declared || blocked} loading={busy} onClick={onAct}>
              {act}
            </SealButton>
          )}
          <LinkButton size="large" type="text" to={back}>
            {t('confirm.back')}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
