import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMessages } from '../i18n/use-messages.js';
import styles from './search-box.module.css';

/** Searches the listings from anywhere; keeps the words of a search that is open. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const t = useMessages();
  const go = useNavigate();
  const [address] = useSearchParams();
  const asked = address.get('q') ?? '';
  const [words, setWords] = useState(asked);
  const [shownFor, setShownFor] = useState(asked);
  if (shownFor !== asked) {
    setShownFor(asked);
    setWords(asked);
  }

  return (
    <form
      role="search"
      className={styles['form']}
      data-large={large}
      onSubmit={(event) => {
        event.preventDefault();
        void go(words.trim() === '' ? '/search' : `/search?q=${encodeURIComponent(words.trim())}`);
      }}
    >
      <Input
        className={styles['input'] ?? ''}
        size={large ? 'large' : 'middle'}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        prefix={large ? undefined : <SearchOutlined aria-hidden />}
        allowClear={!large}
        maxLength={100}
        enterKeyHint="search"
      />
      {large ? (
        <Button size="large" type="primary" htmlType="submit" className={styles['button'] ?? ''}>
          {t('search.act')}
        </Button>
      ) : null}
    </form>
  );
}
