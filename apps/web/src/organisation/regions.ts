/** Countries and regions of registration that are offered, ISO 3166-1 alpha-2; Hong Kong, Macao and Taiwan count as abroad for exports. */
export const regions = ['CN', 'HK', 'MO', 'TW', 'SG', 'JP', 'KR', 'US', 'CA', 'GB', 'DE', 'FR', 'NL', 'CH', 'SE', 'IL', 'AU'] as const;
