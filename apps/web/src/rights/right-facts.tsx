import { CopyText } from '../elements/copy-text.js';
import { DayText } from '../elements/date-text.js';
import { Facts } from '../elements/facts.js';
import { useMessages } from '../i18n/use-messages.js';
import type { ShownRight } from './right-page.js';

/** Numbers and dates of the record. */
export function RightFacts({ right }: { right: ShownRight }) {
  const t = useMessages();
  return (
    <Facts
      narrow
      pairs={[
        [t('right.number'), <CopyText key="number" text={right.displayNumber} />],
        [t('right.registrationNumber'), right.registrationNumber ? <CopyText key="registration" text={right.registrationNumber} /> : null],
        [t('right.filed'), right.filingDate ? <DayText key="filed" at={right.filingDate} /> : null],
        [t('right.published'), right.publicationDate ? <DayText key="published" at={right.publicationDate} /> : null],
        [t('right.granted'), right.grantDate ? <DayText key="granted" at={right.grantDate} /> : null],
        ...right.publications.map(
          (publication) =>
            [
              t('right.publication'),
              <span key={publication.number} className="mono">
                {publication.number}
                {publication.number.endsWith(publication.kindCode) ? null : publication.kindCode}
              </span>,
            ] as const,
        ),
      ]}
    />
  );
}
