import { newId, nextReference } from '@haihe/platform';
import type { Tx } from '@haihe/platform';
import { render } from '@haihe/platform/errors';
import type { Locale } from '@haihe/platform/errors';
import { lockRights } from '@haihe/registry';
import { licenceAggregate } from '../data/aggregates.js';
import { writeCells } from '../data/write-cells.js';
import { licensingRefusals, tidyScope } from '../rules/index.js';
import { checkLicence } from './check-licence.js';
import type { LicenceWish } from './check-licence.js';

/** What two sides have agreed. */
export interface AgreedLicence extends LicenceWish {
  readonly licenseeOrganisationId: string;
  /** MAKE, USE, OFFER, SELL, IMPORT. */
  readonly acts: readonly string[];
  readonly sublicensable: boolean;
  readonly demonstration: boolean;
}

/**
 * Makes the licence that was agreed and takes its place in the rights, under their locks: from here on nothing that conflicts can
 * be agreed. Who may agree, and that both did, is for the caller to see to.
 *
 * @returns the licence's id
 * @throws Refusal LICENCE_CONFLICT with every reason in the reader's language, NOT_FOUND, and those of `tidyScope`
 */
export async function agreeLicence(tx: Tx, agreed: AgreedLicence, locale: Locale): Promise<string> {
  const wish = { ...agreed, ...tidyScope(agreed) };
  await lockRights(tx, wish.rightIds);
  // Sublicences wait for each other and for the end of the licence they are given under.
  if (wish.parentId !== null) await tx.lock(licenceAggregate, [wish.parentId]);
  const obstacles = await checkLicence(tx, wish, tx.now);
  if (obstacles.length > 0) {
    throw licensingRefusals.refuse('LICENCE_CONFLICT', { params: { reasons: obstacles.map(({ text, params }) => render(text, locale, params)).join(locale === 'en' ? '; ' : '；') } });
  }
  const id = newId();
  const reference = await nextReference(tx, 'LC');
  const [{ slot } = { slot: '' }] = await tx.query<{ slot: string }>(
    `INSERT INTO licensing.licence (id, reference, slot, kind, state, licensor_organisation_id, licensee_organisation_id, parent_id, territories, fields, acts, starts_on, ends_on,
       sublicensable, agreed_at, demonstration)
     VALUES ($1, $2, nextval('licensing.licence_slot_number'), $3, 'AGREED', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING slot::text AS slot`,
    [
      ...[id, reference, wish.kind, wish.licensorOrganisationId, wish.licenseeOrganisationId, wish.parentId, wish.territories, wish.fields, wish.acts, wish.from, wish.until],
      ...[wish.sublicensable, tx.now, wish.demonstration],
    ],
  );
  await tx.query('INSERT INTO licensing.licence_right (licence_id, right_id, position) SELECT $1, w.id, w.place FROM unnest($2::uuid[]) WITH ORDINALITY AS w (id, place)', [id, wish.rightIds]);
  await writeCells(tx, id, slot, wish);
  await tx.audit({ action: 'licence.agree', subjectType: 'Licence', subjectId: id, detail: { kind: wish.kind, rightIds: wish.rightIds, territories: wish.territories, fields: wish.fields } });
  await tx.emit({ topic: 'licensing.licence-agreed', payload: { licenceId: id } });
  return id;
}
