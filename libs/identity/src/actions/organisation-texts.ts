/** Longest texts of an organisation, in characters; the database checks the same. */
export const organisationTexts = { name: 120, nameEn: 200, district: 40, note: 1000 } as const;
