/** Whether a name is a natural person's or an organisation's. */
export type PartyNature = 'PERSON' | 'ORGANISATION';

/** Words that no personal name holds. */
const organisationWords =
  /公司|集团|大学|学院|学校|中学|小学|幼儿园|研究[院所室]|科学院|设计院|研究中心|中心|实验室|工厂|制造厂|医院|卫生院|银行|基金会|协会|学会|商会|联合会|委员会|合作社|会社|事务所|工作室|企业|株式|有限|责任|合伙|人民政府|管理局|监督局|检测站|推广站|经营部|商行|商店|门市部|农场|林场|牧场|加工厂|机构|总局|部队|博物馆|图书馆|出版社|杂志社|电视台|检验院|勘察院|检疫局|供电局|林业局|电网|矿务局|检验所|检定所|动物园|植物园|基地|实业/;

/** Endings that mark an organisation when the name is too long for a person's. */
const organisationEndings = /[厂院所局社店部校站队馆会场处室库署厅园行庄坊吧]$/;

/** A Chinese personal name has two to four characters; only organisations are longer and end like this. */
const LONGEST_CHINESE_NAME = 4;

/** Legal forms and institutions in the languages of foreign applicants. */
const foreignOrganisationWords =
  /\b(inc|incorporated|ltd|limited|llc|llp|lp|plc|co|corp|corporation|company|gmbh|mbh|ag|kg|kgaa|se|sa|sas|sarl|srl|spa|bv|nv|ab|oy|oyj|as|aps|kk|kabushiki|kaisha|pte|pty|pvt|bhd|university|universit[aäéy]t?|université|universidad|institute|institut|college|school|hospital|foundation|laborator(?:y|ies)|holdings?|group|technologies|technology|systems|industries|international|bank|center|centre|council|ministry|academy|association|society)\b/i;

/**
 * Tells by its name whether a party is an organisation. In doubt it is taken for a person, so that no private address
 * is shown by mistake; the price is that an organisation with an unusual name has its address shortened as well.
 *
 * Source of the need: 个人信息保护法 Arts. 4, 6 and 28; gazettes print inventors' and patentees' home addresses.
 */
export function partyNature(name: string): PartyNature {
  const plain = name.normalize('NFKC').trim();
  if (organisationWords.test(plain.replace(/\s+/g, ''))) return 'ORGANISATION';
  if (/\p{Script=Han}/u.test(plain)) {
    const bare = plain.replace(/\s+/g, '');
    const long = [...bare].length > LONGEST_CHINESE_NAME && !bare.includes('·');
    return long && organisationEndings.test(bare) ? 'ORGANISATION' : 'PERSON';
  }
  return foreignOrganisationWords.test(plain.replace(/\./g, '')) ? 'ORGANISATION' : 'PERSON';
}
