import { addMember, composeUscc, createOrganisation, createPerson, hashPassword, recordDemonstrationAccounts } from '@haihe/identity';
import type { MemberRole, OrganisationKind } from '@haihe/identity';
import type { Tx } from '@haihe/platform';
import { DEMO_PASSWORD, organisations } from './organisations.js';
import type { DemoOrganisation } from './organisations.js';

/** An organisation as it was stored, with the first of its people. */
export interface LoadedOrganisation {
  readonly source: DemoOrganisation;
  readonly id: string;
  readonly personId: string;
}

/** District codes of GB/T 2260 for the districts of the demonstration market. */
const districtCodes: Readonly<Record<string, string>> = {
  和平区: '120101', 河东区: '120102', 河西区: '120103', 南开区: '120104', 河北区: '120105', 东丽区: '120110', 西青区: '120111',
  津南区: '120112', 北辰区: '120113', 武清区: '120114', 宝坻区: '120115', 滨海新区: '120116', 静海区: '120118',
};

/** The hash is slow by design, so it is made once, before the transaction. */
export const demoPasswordHash = (): Promise<string> => hashPassword(DEMO_PASSWORD);

/** Stores the organisations, their people and the list of accounts that the sign-in page shows. */
export async function loadOrganisations(tx: Tx, passwordHash: string): Promise<LoadedOrganisation[]> {
  const loaded: LoadedOrganisation[] = [];
  const accounts: { email: string; password: string; person: string; organisation: string; role: string }[] = [];
  for (const [index, source] of organisations.entries()) {
    const prefix = source.kind === 'UNIVERSITY' || source.kind === 'OPERATOR' || source.kind === 'SUPERVISOR' ? '12' : '91';
    const id = await createOrganisation(tx, {
      name: source.name,
      nameEn: source.nameEn,
      kind: source.kind as OrganisationKind,
      district: source.district,
      uscc: composeUscc(`${prefix}${districtCodes[source.district] ?? '120100'}`, `MA0DE${String(index).padStart(2, '0')}X`),
      verification: source.verification,
      verificationNote: source.verification === 'RETURNED' ? '营业执照照片不清晰，请重新上传后提交（演示）' : source.verification === 'PENDING' ? '已上传营业执照（演示）' : null,
      demonstration: true,
    });
    const people: string[] = [];
    for (const person of source.people) {
      const personId = await createPerson(tx, { name: person.name, email: person.email, locale: 'zh-CN', passwordHash, demonstration: true });
      await addMember(tx, { personId, organisationId: id, role: person.role as MemberRole });
      people.push(personId);
      if (person.shown) accounts.push({ email: person.email, password: DEMO_PASSWORD, person: person.name, organisation: source.name, role: person.shown });
    }
    loaded.push({ source, id, personId: people[0] ?? id });
  }
  await recordDemonstrationAccounts(tx, accounts);
  return loaded;
}
