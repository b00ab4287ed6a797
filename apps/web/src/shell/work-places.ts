import { useMessages } from '../i18n/use-messages.js';
import { actsForCentre, may, mayImport } from '../session/roles.js';
import { useViewer } from '../session/use-viewer.js';

/** One entry of the left navigation. */
export interface WorkPlace {
  to: string;
  title: string;
  /** Which count of the review queues stands beside it. */
  count?: 'listings' | 'claims' | 'organisations' | 'receipts' | 'debits' | 'payouts';
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

  const money: WorkPlace[] = [
    ...(may(viewer, 'payments.due.read') ? [{ to: '/work/payments', title: t('nav.dues') }] : []),
    ...(may(viewer, 'ledger.statement.read') ? [{ to: '/work/account', title: t('nav.account') }] : []),
    ...(may(viewer, 'market.deal.read') ? [{ to: '/work/invoices', title: t('nav.invoices') }] : []),
  ];

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
      ...(may(viewer, 'bidding.session.run') ? [{ key: 'bidding', title: t('nav.groupBidding'), places: [{ to: '/centre/bidding', title: t('nav.biddingDesk') }, ...(may(viewer, 'bidding.box.open') ? [{ to: '/work/keeper', title: t('nav.keeper') }] : [])] }] : []),
      {
        key: 'settlement',
        title: t('nav.groupSettlement'),
        places: [
          { to: '/centre/gates', title: t('nav.gates') },
          { to: '/centre/recordals', title: t('nav.recordals') },
          { to: '/centre/releases', title: t('nav.releases') },
          { to: '/centre/disputes', title: t('nav.disputes') },
          { to: '/centre/breaches', title: t('nav.breaches') },
          { to: '/work/deals', title: t('nav.allDeals') },
        ],
      },
      ...(may(viewer, 'payments.desk.work')
        ? [
            {
              key: 'desk',
              title: t('nav.groupDesk'),
              places: [
                { to: '/centre/statements', title: t('nav.deskStatements') },
                { to: '/centre/receipts', title: t('nav.deskReceipts'), count: 'receipts' as const },
                { to: '/centre/debits', title: t('nav.deskDebits'), count: 'debits' as const },
                { to: '/centre/payouts', title: t('nav.deskPayouts'), count: 'payouts' as const },
                { to: '/centre/reconciliation', title: t('nav.deskReconciliation') },
                { to: '/centre/custody', title: t('nav.deskCustody') },
                { to: '/work/invoices', title: t('nav.invoices') },
              ],
            },
          ]
        : []),
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
        ...(may(viewer, 'bidding.bid.place') ? [{ to: '/work/bidding', title: t('nav.bidding') }] : []),
        ...(may(viewer, 'bidding.box.open') ? [{ to: '/work/keeper', title: t('nav.keeper') }] : []),
        { to: '/work/deals', title: t('nav.deals') },
        { to: '/work/favourites', title: t('nav.favourites') },
      ],
    },
    ...(money.length > 0 ? [{ key: 'money', title: t('nav.groupMoney'), places: money }] : []),
    own,
  ];
}
