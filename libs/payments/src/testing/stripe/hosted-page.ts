import type { CheckoutSession } from './objects.js';

const words: Readonly<Record<string, string>> = { card: '银行卡 Card', alipay: '支付宝 Alipay', wechat_pay: '微信支付 WeChat Pay' };

/** The page that a payer sees instead of Stripe's: one button per method, one that is declined, and the way back. */
export function hostedPage(session: CheckoutSession): string {
  const buttons = session.payment_method_types.map((type) => `<button name="method" value="${type}">${words[type] ?? type}</button>`).join('\n');
  const back = session.cancel_url === null ? '' : `<a href="${escape(session.cancel_url)}">返回 Back</a>`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Stripe stand-in</title><main>
<h1>¥ ${(session.amount_total / 100).toFixed(2)}</h1>
<form method="post">${buttons}<button name="paying" value="is declined">拒付 Declined</button></form>${back}</main></html>`;
}

/** Where the payer goes once he has paid. */
export function successUrl(session: CheckoutSession): string {
  return session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
