import { Section } from '../elements/section.js';
import { PageHeader } from '../elements/page-header.js';
import { useMessages } from '../i18n/use-messages.js';
import { MakeKeys } from './make-keys.js';
import { OpenBoxes } from './open-boxes.js';

/** Where a keeper makes his keys and opens what is sealed to him. */
export function KeeperPage() {
  const t = useMessages();
  return (
    <>
      <PageHeader title={t('keeper.title')} subtitle={t('keeper.subtitle')} />
      <Section title={t('keeper.open.title')}>
        <OpenBoxes />
      </Section>
      <Section title={t('keeper.make.title')}>
        <MakeKeys />
      </Section>
    </>
  );
}
