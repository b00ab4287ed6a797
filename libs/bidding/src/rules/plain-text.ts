import type { Increment, SessionRules } from './engine/index.js';
import { sealedModes, sessionTemplates } from './templates.js';

/** A sentence in both languages. */
interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** The rules of a session as a bidder reads them: short sentences, in the order in which they matter. */
export function plainRules(rules: SessionRules): Sentence[] {
  const { mode } = rules;
  const sentences: Sentence[] = [way(rules)];
  if (rules.increment) sentences.push(stepText(rules.increment));
  if (rules.extension) {
    const { window, length, most, total } = rules.extension;
    const cap = { zh: `${most === null ? '' : `，最多延时 ${most} 次`}${total === null ? '' : `，累计最长 ${span(total).zh}`}`, en: `${most === null ? '' : `, at most ${most} times`}${total === null ? '' : `, by ${span(total).en} in all`}` };
    sentences.push({
      zh: `结束前 ${span(window).zh}内有新的有效报价，结束时间顺延至该报价后 ${span(length).zh}${cap.zh}。`,
      en: `A bid within ${span(window).en} before the end moves the end to ${span(length).en} after it${cap.en}.`,
    });
  }
  if (rules.floor) sentences.push({ zh: '现场与线上同步进行，由拍卖师落槌结束。', en: 'The hall and the web bid together; the auctioneer’s hammer ends the session.' });
  const silence = sessionTemplates.find(({ code }) => code === rules.template)?.consoleSilence ?? null;
  if (silence !== null) sentences.push({ zh: `会场失去网络超过 ${silence} 秒，竞价自动暂停，由拍卖师恢复。`, en: `If the hall is out of touch for more than ${silence} seconds, the session pauses by itself until the auctioneer resumes it.` });
  sentences.push({
    zh: rules.minimumBidders === 1 ? '有一位合格竞买人即可开始。' : '合格竞买人不足两位时竞价不开始。',
    en: rules.minimumBidders === 1 ? 'One qualified bidder is enough.' : 'With fewer than two qualified bidders the session does not open.',
  });
  if (mode === 'ASCENDING' || mode === 'OPEN_QUOTE') {
    const { percent, steps, ceiling } = rules.caution;
    sentences.push({ zh: `高出当前价 ${percent}% 或 ${steps} 个加价幅度的报价须按大写金额再确认一次。`, en: `A bid more than ${percent} % or ${steps} steps above the price has to be confirmed with its amount in words.` });
    if (ceiling !== null) sentences.push({ zh: `不接受高于 ${yuan(ceiling)} 元的报价。`, en: `No bid above ${yuan(ceiling)} yuan is taken.` });
  }
  if (mode === 'ASCENDING') sentences.push({ zh: '优先购买权人可按当前价应价，他人不再加价即由其竞得。', en: 'Whoever has a right of first purchase may take the current price and wins unless others go higher.' });
  // Of a draft, keepers may only be offered for a reserve price.
  if (rules.keepers.length > 0 && (rules.reserve !== null || sealedModes.includes(mode))) {
    sentences.push({
      zh: `密封内容在出价人的浏览器里加密，须由 ${rules.keepers.length} 位保管人中的 ${rules.keepersNeeded} 位在截止后共同打开，平台和数据库管理员都无法提前读取。`,
      en: `What is sealed is encrypted in the bidder’s browser; ${rules.keepersNeeded} of ${rules.keepers.length} keepers open it together after the end. Neither the exchange nor its administrators can read it before.`,
    });
  }
  if (rules.reserve !== null) sentences.push({ zh: '卖方设有密封的保留价，最高价低于保留价则不成交。', en: 'The seller has a sealed reserve price; below it nothing is sold.' });
  sentences.push({ zh: '报价以到达服务器的时间为准；一经接受不得撤回（拍卖法第 36 条）。', en: 'A bid counts by the moment it reached the service; once accepted it cannot be withdrawn (Auction Law, Art. 36).' });
  sentences.push({ zh: '竞价中断后恢复时，所有人重新获得一个完整的报价周期。', en: 'After an interruption everybody gets a full cycle anew.' });
  return sentences;
}

function way({ mode, startPrice, descending, rounds, afterDescent }: SessionRules): Sentence {
  const start = yuan(startPrice);
  const down = descending && { zh: `从 ${start} 元起，每 ${span(descending.interval).zh}降 ${yuan(descending.step)} 元，最低 ${yuan(descending.floor)} 元`, en: `From ${start} yuan the price falls by ${yuan(descending.step)} every ${span(descending.interval).en}, down to ${yuan(descending.floor)}` };
  switch (mode) {
    case 'ASCENDING':
      return { zh: `从 ${start} 元起逐次加价，价高者得。`, en: `Bids rise from ${start} yuan; the highest wins.` };
    case 'SEALED':
      return { zh: `每人密封报价一次，不低于 ${start} 元；最高者得，同价先到者得。`, en: `Each bidder gives one sealed bid of at least ${start} yuan; the highest wins, the earlier of equals.` };
    case 'SEALED_ROUNDS':
      return { zh: `最多 ${rounds?.most ?? 0} 轮密封报价，每轮公布最高价，下一轮须高于它；某轮无人加价即结束。`, en: `Up to ${rounds?.most ?? 0} rounds of sealed bids. Each round’s best price is published and has to be exceeded; a round without a better bid is the last.` };
    case 'DESCENDING':
      return { zh: `${down?.zh ?? ''}；第一位应价者得。`, en: `${down?.en ?? ''}; the first to take it wins.` };
    case 'DESCENDING_SEALED':
      return {
        zh: `${down?.zh ?? ''}；有人应价后其他人密封报价（${span(afterDescent?.sealed ?? 0).zh}），随后应价人可再出一次更高价（${span(afterDescent?.best ?? 0).zh}）。`,
        en: `${down?.en ?? ''}. Once somebody takes it, the others give sealed bids (${span(afterDescent?.sealed ?? 0).en}), then he may better them once (${span(afterDescent?.best ?? 0).en}).`,
      };
    case 'FIXED_FIRST':
      return { zh: `一口价 ${start} 元，先到先得。`, en: `Fixed price ${start} yuan, first come, first served.` };
    case 'FIXED_DRAW':
      return { zh: `一口价 ${start} 元，登记者中抽签决定；抽签的随机数事先承诺、事后公开。`, en: `Fixed price ${start} yuan; a draw decides among those who entered. Its secret is committed to before and published after.` };
    case 'OPEN_QUOTE':
      return { zh: `挂牌期内随时报价，不低于 ${start} 元；期满最高者得，同价先到者得。`, en: `Quotes of at least ${start} yuan at any time of the term; the highest wins at its end, the earlier of equals.` };
  }
}

function stepText(increment: Increment): Sentence {
  if (increment.kind === 'ABSOLUTE') return { zh: `加价幅度 ${yuan(increment.step)} 元，或其整数倍。`, en: `Steps of ${yuan(increment.step)} yuan, or multiples.` };
  if (increment.kind === 'PERCENT') return { zh: `加价幅度为当前价的 ${increment.basisPoints / 100}%（取整到元），或其整数倍。`, en: `Steps of ${increment.basisPoints / 100} % of the price, rounded up to a yuan, or multiples.` };
  const rows = increment.rows.map(({ from, step }) => [yuan(from), yuan(step)] as const);
  return { zh: `加价幅度：${rows.map(([from, step]) => `${from} 元起 ${step} 元`).join('；')}。`, en: `Steps: ${rows.map(([from, step]) => `${step} yuan from ${from}`).join('; ')}.` };
}

function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 });
}

function span(milliseconds: number): Sentence {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds % 86_400 === 0 && seconds > 0) return { zh: `${seconds / 86_400} 天`, en: `${seconds / 86_400} days` };
  if (seconds % 3600 === 0 && seconds > 0) return { zh: `${seconds / 3600} 小时`, en: `${seconds / 3600} hours` };
  if (seconds % 60 === 0 && seconds > 0) return { zh: `${seconds / 60} 分钟`, en: `${seconds / 60} minutes` };
  return { zh: `${seconds} 秒`, en: `${seconds} seconds` };
}
