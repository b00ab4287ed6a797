import { Alert } from 'antd';
import type { Trouble } from '../api/trouble.js';
import { errorsElsewhere, type UserError } from '../api/user-errors.js';
import { useMessages } from '../i18n/use-messages.js';
import { CopyText } from './copy-text.js';

interface RefusalsProps {
  userErrors: readonly UserError[];
  trouble: Trouble | null;
  /** Fields of the form that show their own refusals. */
  fields?: readonly string[];
}

/** Above a form's button: what the exchange refused and no field shows, or what failed on the way. */
export function Refusals({ userErrors, trouble, fields = [] }: RefusalsProps) {
  const t = useMessages();
  const elsewhere = errorsElsewhere(userErrors, fields);
  if (elsewhere.length === 0 && !trouble) return null;
  return (
    <div role="alert" style={{ display: 'grid', gap: 8, marginBottom: 16 }}>
      {elsewhere.map((error) => (
        <Alert key={error.code + error.message} type="error" showIcon title={error.message} />
      ))}
      {trouble ? (
        <Alert
          type="error"
          showIcon
          title={trouble.kind === 'invalid' ? trouble.message : t(`trouble.${trouble.kind}.title`)}
          description={
            trouble.requestId ? (
              <>
                {t('trouble.requestId')} <CopyText text={trouble.requestId} />
              </>
            ) : null
          }
        />
      ) : null}
    </div>
  );
}
