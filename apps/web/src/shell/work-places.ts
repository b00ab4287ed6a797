import { useMessages } from '../i18n/use-messages.js';
import { actsForCentre, mayImport } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';

/** One entry of the left navigation. */
export interface WorkPlace {
  to: string;
  title: string;
  /** Which count of the review queues stands beside it. */
  count?: 'listings' | 'claims' | 'organisations';
}

export interface WorkGroup {
  key: string;
  /** Empty for the entries that stand above the groups. */
  title: string;
  places: WorkPlace[];
}

/** What the caller's role works with; empty for guests. */
export function useWorkPlaces(): WorkGroup[] {
  const t = useMessages();
  const viewer = useViewer();
  if (!viewer) return [];

  const own: WorkGroup = {
    key: 'own',
    title: t('nav.groupOrganisation'),
    places: [
      { to: '/work/organisation', title: t('nav.organisation') },
      { to: '/work/notices', title: t('nav.notices') },
    ],
  };

  const imports: WorkPlace[] = mayImport(viewer) ? [{ to: '/work/imports', title: t('nav.imports') }] : [];
  const first: WorkGroup = { key: 'first', title: '', places: [{ to: '/work', title: t('nav.overview') }] };

  if (actsForCentre(viewer)) {
    return [
      first,
      {
        key: 'review',
        title: t('nav.groupReview'),
        places: [
          { to: '/centre/listings', title: t('nav.reviewListings'), count: 'listings' },
          { to: '/centre/claims', title: t('nav.reviewClaims'), count: 'claims' },
          { to: '/centre/organisations', title: t('nav.reviewOrganisations'), count: 'organisations' },
          { to: '/centre/suspended', title: t('nav.suspended') },
        ],
      },
      ...(imports.length > 0 ? [{ key: 'registry', title: t('nav.groupRegistry'), places: imports }] : []),
      own,
    ];
  }

  return [
    first,
    {
      key: 'sell',
      title: t('nav.groupSell'),
      places: [
        { to: '/work/rights', title: t('nav.rights') },
        { to: '/work/listings', title: t('nav.listings') },
        ...imports,
      ],
    },
    {
      key: 'trade',
      title: t('nav.groupTrade'),
      places: [
        { to: '/work/offers', title: t('nav.offers') },
        { to: '/work/deals', title: t('nav.deals') },
        { to: '/work/favourites', title: t('nav.favourites') },
      ],
    },
    own,
  ];
}
