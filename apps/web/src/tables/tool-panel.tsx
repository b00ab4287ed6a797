import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import styles from './tool-panel.module.css';

interface ToolPanelProps {
  label: ReactNode;
  /** What the panel is called, where that is more than what stands on the button. */
  name: string;
  icon: ReactNode;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel below itself, next in the order of Tab; Escape and a press elsewhere close it. */
export function ToolPanel({ label, name, icon, children }: ToolPanelProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };

  useEffect(() => {
    if (!open) return;
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, [open]);

  return (
    <div
      ref={place}
      className={styles['place']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Button icon={icon} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {label}
      </Button>
      {open ? (
        <div id={id} role="group" aria-label={name} className={styles['panel']}>
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}
