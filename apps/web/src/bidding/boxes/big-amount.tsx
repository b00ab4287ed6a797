import { capitals } from '../../formats/capitals.js';
import { moneyText, type WireMoney } from '../../formats/money-text.js';
import styles from './box.module.css';

/** An amount that somebody is about to commit to: large, and in Chinese capitals. */
export function BigAmount({ money }: { money: WireMoney }) {
  return (
    <>
      <span className={styles['big']}>{moneyText(money)}</span>
      <span className={styles['words']} lang="zh-CN">
        {capitals(money.amount)}
      </span>
    </>
  );
}
