import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined';
import type { ListingBodyFieldsFragment } from '../api/generated/graphql.js';
import { useMessages, useName } from '../i18n/use-messages.js';
import { useDistrict } from '../organisation/use-district.js';
import styles from './seller-box.module.css';

/** Who sells, and that the centre has verified them. */
export function SellerBox({ seller }: { seller: ListingBodyFieldsFragment['seller'] }) {
  const t = useMessages();
  const districtName = useDistrict();
  const nameOf = useName();
  return (
    <section className={styles['box']} aria-label={t('listing.seller')}>
      <p className={styles['label']}>{t('listing.seller')}</p>
      <p className={styles['name']}>{nameOf(seller)}</p>
      <p className={styles['meta']}>
        {t(`organisationKind.${seller.kind}`)}
        {seller.district ? ` · ${districtName(seller.district)}` : ''}
      </p>
      {seller.verification === 'VERIFIED' ? (
        <p className={styles['verified']}>
          <SafetyCertificateOutlined aria-hidden /> {t('verification.byCentre')}
        </p>
      ) : null}
    </section>
  );
}
