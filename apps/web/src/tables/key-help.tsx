import { Checkbox, Modal } from 'antd';
import { useMessages } from '../i18n/use-messages.js';
import styles from './table-tools.module.css';

interface KeyHelpProps {
  selectable: boolean;
  letters: boolean;
  onLetters: (on: boolean) => void;
  onClose: () => void;
}

/** The keys of a list, and the switch for those that are letters. */
export function KeyHelp({ selectable, letters, onLetters, onClose }: KeyHelpProps) {
  const t = useMessages();
  const keys: [string[], string][] = [
    [['J', '↓'], t('table.keys.down')],
    [['K', '↑'], t('table.keys.up')],
    [['Home', 'End'], t('table.keys.ends')],
    [['Enter'], t('table.keys.open')],
    ...(selectable ? [[[t('table.keys.spaceBar')], t('table.keys.select')] as [string[], string]] : []),
    [['?'], t('table.keys.help')],
  ];
  return (
    <Modal open title={t('table.keys.title')} footer={null} width={420} onCancel={onClose}>
      <dl className={styles['keys']}>
        {keys.map(([names, words]) => (
          <div key={words}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Checkbox checked={letters} onChange={(event) => onLetters(event.target.checked)}>
        {t('table.keys.letters')}
      </Checkbox>
    </Modal>
  );
}
