import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLocale } from '../i18n/locale';
import { Button, IconButton } from './Button';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { TextField } from './TextField';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the next step last. */
  actions?: ReactNode;
  width?: 'narrow' | 'wide';
  role?: 'dialog' | 'alertdialog';
  /** False where only an action may close it. */
  closable?: boolean;
}

/** A dialog over the page. Escape and the cross close it; the focus goes back where it came from. */
export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    children,
    actions,
    width = 'narrow',
    role = 'dialog',
    closable = true,
  } = props;
  const { t } = useLocale();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
      isKeyboardDismissDisabled={!closable}
      className={styles.overlay}
    >
      <Modal className={cx(styles.modal, width === 'wide' && styles.wide)}>
        <AriaDialog role={role} className={styles.dialog}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            {closable && <IconButton icon="close" label={t('action-close')} onPress={onClose} />}
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmProps {
  title: string;
  /** What will happen, and what stays as it is. */
  children: ReactNode;
  /** The verb on the button. */
  action: string;
  isOpen: boolean;
  onClose: () => void;
  /** Called with the reason, empty when none was asked for. */
  onConfirm: (reason: string) => void;
  /** `none`: no field; `optional`: may stay empty; `required`: the button waits for it. */
  reason?: 'none' | 'optional' | 'required';
  danger?: boolean;
}

/** Asks before something that others will see or that cannot be taken back, with the reason where one is kept. */
export function ConfirmDialog(props: ConfirmProps) {
  const { title, children, action, isOpen, onClose, onConfirm, reason: asks = 'none', danger } = props;
  const { t } = useLocale();
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    onClose();
  };
  const confirm = () => {
    onConfirm(reason.trim());
    close();
  };
  const actions = (
    <>
      <Button onPress={close}>{t('action-cancel')}</Button>
      <Button
        kind={danger ? 'danger' : 'next'}
        isDisabled={asks === 'required' && reason.trim() === ''}
        onPress={confirm}
      >
        {action}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" title={title} isOpen={isOpen} onClose={close} actions={actions}>
      <div className={styles.words}>{children}</div>
      {asks !== 'none' && (
        <TextField
          label={t('confirm-reason')}
          note={t('confirm-reason-note')}
          lines={3}
          autoFocus
          isRequired={asks === 'required'}
          value={reason}
          onChange={setReason}
        />
      )}
    </Dialog>
  );
}
