/**
 * The numbers of this version of the text. A contract keeps its template's version, so another number is another version.
 *
 * Source: 平台知识产权转让合同示范文本（2026年第1版）, after 《专利权转让合同（试用）》 of the office.
 */
export const numbers = {
  /** Working days from recordal to the delivery of documents. */
  deliverWithin: 10,
  /** Working days in which the buyer objects to documents. */
  reviewWithin: 10,
  /** Working days in which what lacks is put right. */
  correctWithin: 5,
  /** Days after delivery in which guidance and training are given. */
  guideWithin: 30,
  /** Penalty for each day of delay, of what is late. */
  latePerDay: '万分之五',
  /** Days of delay after which the other side may cancel. */
  lateDays: 30,
  /** Damages when the contract is cancelled for breach, of the price. */
  damages: '百分之十',
  /** Days of negotiation before a dispute goes further. */
  negotiateWithin: 15,
} as const;
