import { agreedRules, makeRules, plainRules } from '@haihe/bidding/rules';
import { messageOf, Refusal } from '@haihe/platform/errors';
import { Box } from '../bidding/boxes/box.js';
import { fenOf } from '../money/fen.js';
import { useLanguage, useMessages } from '../i18n/use-messages.js';
import type { choicesOf } from './session-draft.js';
import styles from './desk.module.css';

type Choices = NonNullable<ReturnType<typeof choicesOf>>;

const fen = (money: { amount: string } | null | undefined): number => (money ? Number(fenOf(money.amount)) : 0);

/** The rules as bidders will read them, from the same text that they will read; or what is still missing. */
export function RulesPreview({ choices, keepers }: { choices: Choices | null; keepers: readonly { readonly id: string; readonly name: string; readonly publicKey: string }[] }) {
  const t = useMessages();
  const english = useLanguage() === 'en';
  const read = choices ? sentences(choices, keepers, english) : null;
  return (
    <div className={styles['preview']}>
      <Box title={t('biddingDesk.preview.title')}>
        {read === null ? <p className={styles['note']}>{t('biddingDesk.preview.incomplete')}</p> : null}
        {typeof read === 'string' ? <p className={styles['warn']}>{read}</p> : null}
        {Array.isArray(read) ? (
          <ul className={styles['rules']}>
            {read.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
      </Box>
    </div>
  );
}

/** The sentences, or what is wrong with the choices. */
function sentences(choices: Choices, keepers: readonly { readonly id: string; readonly name: string; readonly publicKey: string }[], english: boolean): string[] | string {
  const { increment, extensionWindow, extensionLength, extensionMost, extensionTotal, descentFloor, descentStep, descentInterval, roundsMost, roundLength, roundPause, sealedLength, bestLength } = choices;
  try {
    const rules = makeRules({
      ...choices,
      startPrice: fen(choices.startPrice),
      deposit: fen(choices.deposit),
      depositByEvent: choices.deposit === null,
      signUpUntil: new Date(choices.signUpUntil),
      opensAt: new Date(choices.opensAt),
      ceiling: choices.ceiling ? fen(choices.ceiling) : null,
      increment: incrementRule(increment),
      extension: extensionWindow !== null && extensionLength !== null ? { window: extensionWindow, length: extensionLength, most: extensionMost, total: extensionTotal } : null,
      descent: descentFloor && descentStep && descentInterval !== null ? { floor: fen(descentFloor), step: fen(descentStep), interval: descentInterval } : null,
      rounds: roundsMost !== null && roundLength !== null ? { most: roundsMost, length: roundLength, pause: roundPause ?? 0 } : null,
      afterDescent: sealedLength !== null && bestLength !== null ? { sealed: sealedLength, best: bestLength } : null,
      keepers: keepers.filter(({ id }) => choices.keeperIds.includes(id)).map(({ name, publicKey }, index) => ({ number: index + 1, name, publicKey })),
      drawCommitment: null,
    });
    return plainRules(agreedRules(rules, null)).map(({ zh, en }) => (english ? en : zh));
  } catch (thrown) {
    if (thrown instanceof Refusal) return messageOf(thrown, english ? 'en' : 'zh-CN');
    throw thrown;
  }
}

function incrementRule(increment: Choices['increment']) {
  if (increment === null) return null;
  if (increment.kind === 'PERCENT') return { kind: 'PERCENT', basisPoints: Math.round((increment.percent ?? 0) * 100) } as const;
  if (increment.kind === 'TABLE') return { kind: 'TABLE', rows: (increment.rows ?? []).map(({ from, step }) => ({ from: fen(from), step: fen(step) })) } as const;
  return { kind: 'ABSOLUTE', step: fen(increment.step) } as const;
}
