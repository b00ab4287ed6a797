/** What an organisation states of itself with its application, and the centre looks at when it verifies it. */
export interface OrganisationNature {
  /** Owned or controlled by the state: its rights are state assets (企业国有资产法). */
  readonly stateOwned: boolean;
  /** Country or region of registration, ISO 3166-1 alpha-2. Hong Kong, Macao and Taiwan have codes of their own. */
  readonly registeredIn: string;
  /** Registered in the mainland, controlled from outside of it. */
  readonly foreignControlled: boolean;
}

/** What is presumed of an organisation that says nothing else. */
export const domesticNature: OrganisationNature = { stateOwned: false, registeredIn: 'CN', foreignControlled: false };

/** Whether the text is a code of a country or region by its form. */
export function isRegionCode(text: string): boolean {
  return /^[A-Z]{2}$/.test(text);
}

/**
 * Whether giving technology to the organisation takes it across the border: registered outside the mainland, or
 * controlled from there.
 *
 * Source: 技术进出口管理条例 Art. 2; organisations of Hong Kong, Macao and Taiwan are treated alike.
 */
export function isForeign({ registeredIn, foreignControlled }: Pick<OrganisationNature, 'registeredIn' | 'foreignControlled'>): boolean {
  return registeredIn !== 'CN' || foreignControlled;
}
