import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RightRegisterDocument, type RightKind } from '../api/generated/graphql.js';
import { useAction } from '../api/use-action.js';
import { errorAt } from '../api/user-errors.js';
import { DateInput } from '../elements/date-input.js';
import { Field } from '../elements/field.js';
import { FieldGrid } from '../elements/field-grid.js';
import { PageHeader } from '../elements/page-header.js';
import { PlainSelect } from '../elements/plain-select.js';
import { Refusals } from '../elements/refusals.js';
import { useMessages } from '../i18n/use-messages.js';
import { rightPath } from '../paths.js';
import { useViewer } from '../session/use-viewer.js';
import { rightKinds } from './right-kinds.js';

const fields = ['kind', 'number', 'title', 'titleEn', 'abstract', 'filingDate', 'publicationDate', 'grantDate', 'ownerNames', 'classifications'] as const;

/** Which classification a kind of right carries. */
function schemeOf(kind: RightKind): string {
  if (kind === 'DESIGN') return 'LOCARNO';
  if (kind === 'TRADEMARK') return 'NICE';
  return 'IPC';
}

const split = (text: string): string[] => text.split(/[;；\n]/).map((part) => part.trim()).filter((part) => part !== '');

/** Registers by hand what no import brought. */
export function NewRightPage() {
  const t = useMessages();
  const go = useNavigate();
  const own = useViewer()?.acting?.organisation.name ?? '';
  const [kind, setKind] = useState<RightKind>('INVENTION');
  const [text, setText] = useState({ number: '', title: '', titleEn: '', abstract: '', filingDate: '', publicationDate: '', grantDate: '', ownerNames: own, classifications: '' });
  const { run, busy, userErrors, trouble } = useAction(RightRegisterDocument, (result) => result.rightRegister, {
    onDone: ({ right }) => (right ? go(rightPath(right.id)) : undefined),
  });
  const put = (field: keyof typeof text) => (value: string) => setText((before) => ({ ...before, [field]: value }));
  const at = (field: (typeof fields)[number]) => errorAt(userErrors, field);

  const register = () =>
    void run({
      input: {
        kind,
        number: text.number.trim(),
        title: text.title.trim(),
        titleEn: text.titleEn.trim() || null,
        abstract: text.abstract.trim() || null,
        filingDate: text.filingDate || null,
        publicationDate: text.publicationDate || null,
        grantDate: text.grantDate || null,
        ownerNames: split(text.ownerNames),
        classifications: split(text.classifications).map((symbol) => ({ scheme: schemeOf(kind), symbol })),
      },
    });

  return (
    <>
      <PageHeader title={t('newRight.title')} subtitle={t('newRight.subtitle')} />
      <form
        style={{ maxWidth: 760 }}
        onSubmit={(event) => {
          event.preventDefault();
          register();
        }}
      >
        <FieldGrid>
          <Field label={t('right.kind')} required error={at('kind')}>
            {({ id }) => <PlainSelect id={id} value={kind} onChange={setKind} options={rightKinds.map((value) => ({ value, label: t(`rightKind.${value}`) }))} />}
          </Field>
          <Field label={t('right.number')} required error={at('number')} hint={t(`newRight.number.${kind}`)}>
            {(ties) => <Input {...ties} className="mono" value={text.number} onChange={(event) => put('number')(event.target.value)} />}
          </Field>
        </FieldGrid>
        <Field label={t('newRight.name')} required error={at('title')}>
          {(ties) => <Input {...ties} value={text.title} maxLength={400} onChange={(event) => put('title')(event.target.value)} />}
        </Field>
        <Field label={t('newRight.nameEn')} error={at('titleEn')}>
          {(ties) => <Input {...ties} lang="en" value={text.titleEn} maxLength={400} onChange={(event) => put('titleEn')(event.target.value)} />}
        </Field>
        <Field label={t('right.owners')} required error={at('ownerNames')} hint={t('newRight.ownersHint')}>
          {(ties) => <Input {...ties} value={text.ownerNames} onChange={(event) => put('ownerNames')(event.target.value)} />}
        </Field>
        <FieldGrid>
          <DateInput label={t('right.filed')} value={text.filingDate} onChange={put('filingDate')} error={at('filingDate')} />
          <DateInput label={t('right.published')} value={text.publicationDate} onChange={put('publicationDate')} error={at('publicationDate')} />
          <DateInput label={t('right.granted')} value={text.grantDate} onChange={put('grantDate')} error={at('grantDate')} />
        </FieldGrid>
        <Field label={t('newRight.classifications')} error={at('classifications')} hint={t('newRight.classificationsHint')}>
          {(ties) => <Input {...ties} className="mono" value={text.classifications} onChange={(event) => put('classifications')(event.target.value)} />}
        </Field>
        <Field label={t('right.abstract')} error={at('abstract')}>
          {(ties) => <Input.TextArea {...ties} rows={5} maxLength={4000} value={text.abstract} onChange={(event) => put('abstract')(event.target.value)} />}
        </Field>
        <Refusals userErrors={userErrors} trouble={trouble} fields={fields} />
        <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={text.number.trim() === '' || text.title.trim() === '' || text.ownerNames.trim() === ''}>
          {t('newRight.act')}
        </Button>
      </form>
    </>
  );
}
