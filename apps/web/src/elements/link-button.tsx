import { Button, type ButtonProps } from 'antd';
import type { MouseEvent } from 'react';
import { useHref, useLinkClickHandler, type To } from 'react-router';

type LinkButtonProps = Pick<ButtonProps, 'type' | 'size' | 'block' | 'icon' | 'children' | 'className' | 'disabled'> & { to: To; replace?: boolean };

/** A link that looks like a button: opens in a new tab like any link. */
export function LinkButton({ to, replace = false, ...rest }: LinkButtonProps) {
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLAnchorElement>(to, { replace });
  return <Button {...rest} href={href} onClick={(event) => go(event as unknown as MouseEvent<HTMLAnchorElement>)} />;
}
