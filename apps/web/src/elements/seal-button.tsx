import { Button, type ButtonProps } from 'antd';
import styles from './seal-button.module.css';

/** The button of an act that cannot be undone: the only place of seal red besides the hammer. */
export function SealButton(props: ButtonProps) {
  return <Button {...props} type="primary" className={`${styles['seal']} ${props.className ?? ''}`} />;
}
