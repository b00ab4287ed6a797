import type { RightKind } from '../api/generated/graphql.js';
import { useMessages } from '../i18n/use-messages.js';
import styles from './kind-badge.module.css';

/** The kind of a right, as a quiet square label. */
export function KindBadge({ kind }: { kind: RightKind }) {
  const t = useMessages();
  return <span className={styles['badge']}>{t(`rightKind.${kind}`)}</span>;
}
