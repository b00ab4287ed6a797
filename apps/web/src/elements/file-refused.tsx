import { Alert } from 'antd';
import type { Trouble } from '../api/trouble.js';
import type { UserError } from '../api/user-errors.js';
import { useMessages } from '../i18n/use-messages.js';
import { CopyText } from './copy-text.js';

/** Why a file was not taken: what the exchange refused, or what failed on the way. */
export type FileRefusal = { readonly state: 'refused'; readonly userErrors: readonly UserError[] } | { readonly state: 'failed'; readonly trouble: Trouble };

/** Says of one file that it was not taken, and why. */
export function FileRefused({ title, refusal }: { title: string; refusal: FileRefusal }) {
  const t = useMessages();
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={title}
      description={
        refusal.state === 'refused' ? (
          <ul>
            {refusal.userErrors.map((error) => (
              <li key={error.code + error.message}>{error.message}</li>
            ))}
          </ul>
        ) : (
          <>
            {t(`trouble.${refusal.trouble.kind}.title`)} {refusal.trouble.requestId ? <CopyText text={refusal.trouble.requestId} /> : null}
          </>
        )
      }
    />
  );
}
