import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

/** `next` is the one thing to do next on a page; `plain` everything else; `quiet` has no edge; `danger` cannot be undone. */
export type ButtonKind = 'next' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  kind?: ButtonKind;
  icon?: IconName;
  children: ReactNode;
}

/** A button with words. */
export function Button({ kind = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[kind])}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  icon: IconName;
  /** The name, read aloud and shown on hover. */
  label: string;
}

/** A button that shows only a drawing; its name appears on hover and focus. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={styles.iconButton}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className={styles.tooltip} offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
