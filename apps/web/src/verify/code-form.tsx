import { Button, Input } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import { verifyPath } from '../paths.js';
import styles from './verify.module.css';

/** Takes a verification code as it stands on the pages of a contract. */
export function CodeForm({ code = '' }: { code?: string }) {
  const t = useMessages();
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);

  const go = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim();
    if (wanted !== '') void navigate(verifyPath(wanted));
  };

  return (
    <form className={styles['form']} role="search" onSubmit={go}>
      <label htmlFor={id}>{t('verify.code')}</label>
      <div className={styles['line']}>
        <Input id={id} className="mono" value={typed} maxLength={40} autoComplete="off" spellCheck={false} placeholder="XXXX-XXXX-XXXX-XXXX" onChange={(event) => setTyped(event.target.value)} />
        <Button type="primary" htmlType="submit">
          {t('verify.check')}
        </Button>
      </div>
      <p className={styles['hint']}>{t('verify.where')}</p>
    </form>
  );
}
