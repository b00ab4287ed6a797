import { defineNotices } from '@haihe/identity';

/** What the bidding tells people. Bidders are numbers; names appear only to themselves and to the centre. */
export const biddingNotices = defineNotices({
  'bidding.deposit-asked': {
    title: { zh: '请缴纳竞买保证金', en: 'The bidding deposit is due' },
    body: { zh: '竞价 {reference}：请在 {until} 前缴纳保证金 {amount} 元，到账后取得竞买资格。', en: 'Session {reference}: pay the deposit of {amount} yuan before {until}; you are admitted once it has come.' },
  },
  'bidding.admitted': {
    title: { zh: '已取得竞买资格', en: 'You are admitted to bid' },
    body: { zh: '竞价 {reference}：贵单位的竞买号为 {number}，{opens} 开始。竞买号在结束前请勿告知他人。', en: 'Session {reference}: your bidder number is {number}; it opens at {opens}. Keep the number to yourself until the end.' },
  },
  'bidding.to-review': {
    title: { zh: '有报名等待审核', en: 'A sign-up awaits review' },
    body: { zh: '竞价 {reference}：{organisation} 主张优先购买权，请审核。', en: 'Session {reference}: {organisation} claims a right of first purchase.' },
  },
  'bidding.under-review': {
    title: { zh: '报名正在审核', en: 'Your sign-up is under review' },
    body: { zh: '竞价 {reference}：贵单位主张的优先购买权正由运营中心审核。', en: 'Session {reference}: the centre looks at the right of first purchase that you claim.' },
  },
  'bidding.refused': {
    title: { zh: '未取得竞买资格', en: 'You are not admitted' },
    body: { zh: '竞价 {reference}：{reason}。已缴保证金原额退回。', en: 'Session {reference}: {reason}. A deposit that was paid is returned in full.' },
  },
  'bidding.to-confirm': {
    title: { zh: '竞价公告已变更，请重新确认', en: 'The session was changed: please confirm' },
    body: { zh: '竞价 {reference} 的规则已变更，请在 {until} 前确认是否继续参加。', en: 'The rules of session {reference} were changed; confirm before {until} that you take part.' },
  },
  'bidding.won': {
    title: { zh: '竞价成交', en: 'You won' },
    body: { zh: '竞价 {reference} 由贵单位以 {amount} 元成交，交易编号 {deal}。请签订合同并付款，保证金抵作价款。', en: 'Session {reference} is yours at {amount} yuan, deal {deal}. Sign and pay; the deposit counts towards the price.' },
  },
  'bidding.sold': {
    title: { zh: '竞价成交', en: 'Sold' },
    body: { zh: '竞价 {reference} 以 {amount} 元成交，买受人 {name}，交易编号 {deal}。', en: 'Session {reference} sold at {amount} yuan to {name}, deal {deal}.' },
  },
  'bidding.not-sold': {
    title: { zh: '竞价未成交', en: 'Not sold' },
    body: { zh: '竞价 {reference} 未成交：{why}。', en: 'Session {reference} sold nothing: {why}.' },
  },
  'bidding.obstructed': {
    title: { zh: '竞价结果无法成交', en: 'A result cannot be carried out' },
    body: { zh: '竞价 {reference}：标的状况已变化，无法成交：{reason}。保证金已退回。', en: 'Session {reference}: the lot can no longer be sold: {reason}. Deposits were returned.' },
  },
  'bidding.waiting': {
    title: { zh: '候补等待中', en: 'You wait as runner-up' },
    body: { zh: '竞价 {reference}：贵单位为次高报价人，按约定保留保证金等待至买受人付款。', en: 'Session {reference}: you are the runner-up; as agreed your deposit is kept until the winner has paid.' },
  },
  'bidding.runner-up-asked': {
    title: { zh: '可按贵单位报价成交', en: 'The lot is offered to you' },
    body: { zh: '竞价 {reference} 的买受人违约。请在 {until} 前决定是否以贵单位报价 {amount} 元成交，逾期视为放弃。', en: 'The winner of session {reference} defaulted. Decide before {until} whether you take it at your bid of {amount} yuan; silence means no.' },
  },
  'bidding.runner-up-declined': {
    title: { zh: '次高报价人放弃', en: 'The runner-up declined' },
    body: { zh: '竞价 {reference}：次高报价人未接受，标的退出竞价。', en: 'Session {reference}: the runner-up did not take it; the lot is out of bidding.' },
  },
  'bidding.defaulted': {
    title: { zh: '买受人违约', en: 'The winner defaulted' },
    body: { zh: '竞价 {reference}：买受人违约，{next}。', en: 'Session {reference}: the winner defaulted; {next}.' },
  },
  'bidding.deposit-released': {
    title: { zh: '竞买保证金已退回', en: 'Bidding deposit returned' },
    body: { zh: '竞价 {reference}：保证金 {amount} 元已退回贵单位可用资金。从外部缴入的，将自动付往收款账户。', en: 'Session {reference}: the deposit of {amount} yuan is at your disposal again. What was paid in from outside is sent to your bank account by itself.' },
  },
  'bidding.deposit-returning': {
    title: { zh: '保证金正在付出', en: 'The deposit is on its way' },
    body: { zh: '竞价 {reference}：保证金 {amount} 元正付往贵单位收款账户。', en: 'Session {reference}: the deposit of {amount} yuan is being sent to your bank account.' },
  },
  'bidding.deposit-forfeited': {
    title: { zh: '竞买保证金不予退还', en: 'Bidding deposit forfeited' },
    body: { zh: '竞价 {reference}：因违约，保证金 {amount} 元不予退还。', en: 'Session {reference}: because of the default, the deposit of {amount} yuan is forfeited.' },
  },
  'bidding.deposit-for-seller': {
    title: { zh: '收到违约保证金', en: 'Part of a forfeited deposit is yours' },
    body: { zh: '竞价 {reference}：违约保证金中 {seller} 元已转入贵单位可用资金。', en: 'Session {reference}: {seller} yuan of the forfeited deposit went to your money at disposal.' },
  },
  'bidding.terms-asked': {
    title: { zh: '请确认竞价规则', en: 'Please look at the rules of a session' },
    body: { zh: '挂牌 {listing} 拟竞价 {reference}，请阅读规则后同意或退回；如需保留价，由贵单位在此自行密封。', en: 'Session {reference} is prepared for listing {listing}. Read its rules and agree, or send them back; if you want a reserve price you seal it there yourself.' },
  },
  'bidding.terms-agreed': {
    title: { zh: '卖方已同意竞价规则', en: 'The seller agreed' },
    body: { zh: '竞价 {reference}：{seller} 已同意规则。', en: 'Session {reference}: {seller} agreed to the rules.' },
  },
  'bidding.terms-returned': {
    title: { zh: '卖方退回竞价规则', en: 'The seller sent the rules back' },
    body: { zh: '竞价 {reference}：{seller} 退回：{reason}', en: 'Session {reference}: {seller} sent the rules back: {reason}' },
  },
  'bidding.draft-discarded': {
    title: { zh: '竞价方案已取消', en: 'The draft of a session was given up' },
    body: { zh: '运营中心取消了竞价 {reference} 的方案，贵单位的挂牌可以另行安排。', en: 'The centre gave up the draft of session {reference}; your listing is free for another way.' },
  },
  'bidding.terms-void': {
    title: { zh: '竞价规则已修改，原同意失效', en: 'The rules were changed: your agreement is void' },
    body: { zh: '竞价 {reference} 的规则已由运营中心修改，贵单位的同意和密封的保留价随之失效。再次征求同意时会另行通知。', en: 'The centre changed the rules of session {reference}; your agreement and the reserve price you sealed are void. You will be asked again.' },
  },
  'bidding.day-changed': {
    title: { zh: '竞价时间已调整', en: 'A session has another day' },
    body: { zh: '竞价 {reference} 改为 {opens} 开始，其余规则不变。', en: 'Session {reference} now opens at {opens}; nothing else was changed.' },
  },
  'bidding.hall-silent': {
    title: { zh: '会场失去联系，竞价已自动暂停', en: 'A hall is out of touch: its session paused' },
    body: { zh: '竞价 {reference}：会场控制台失去联系，竞价已自动暂停。网络恢复后由拍卖师恢复竞价。', en: 'Session {reference}: no console of the hall was heard of, so it paused by itself. The auctioneer resumes it once the network is back.' },
  },
  'bidding.contest-started': {
    title: { zh: '挂牌转入竞价', en: 'The listing goes to bidding' },
    body: { zh: '挂牌 {listing} 已有两家以上买方，转入竞价 {reference}，请在 {until} 前报名。', en: 'Two buyers are there for listing {listing}: session {reference} was announced; sign up before {until}.' },
  },
  'bidding.contest-stuck': {
    title: { zh: '未能自动转入竞价', en: 'A session could not be announced' },
    body: { zh: '挂牌 {listing} 已有两家以上买方，但未能转入竞价：{reason}。', en: 'Two buyers are there for listing {listing}, but no session could be announced: {reason}.' },
  },
});
