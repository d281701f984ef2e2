import { createContext, type ReactNode, use, useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../components';
import { useLocale } from '../i18n/locale';
import styles from './Page.module.css';

/** What the shell lends to a page: the place of the inspector. */
export interface InspectorSlot {
  element: HTMLElement | null;
  isOpen: boolean;
  setOpen: (open: boolean) => void;
  /** Tells the shell that the page has something to inspect; the answer takes it back. */
  claim: () => () => void;
  claimed: boolean;
}

/** The inspector's place; given by the shell. */
export const InspectorContext = createContext<InspectorSlot | null>(null);

/** True while something else stands in the inspector before what the page put there. */
export const InspectorCover = createContext(false);

export interface PageProps {
  title: string;
  /** A line beside the title: period, office, state path. */
  about?: ReactNode;
  /** Buttons at the end of the header, the next step last. */
  actions?: ReactNode;
  /** The content fills the page and scrolls inside itself, as a grid does. */
  fill?: boolean;
  children: ReactNode;
}

/** A page: its header, and what it shows. */
export function Page({ title, about, actions, fill, children }: PageProps) {
  const { t } = useLocale();
  const slot = use(InspectorContext);
  useEffect(() => {
    document.title = `${title} · ${t('app-name')}`;
  }, [title, t]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title} dir="auto">
          {title}
        </h1>
        {about && <div className={styles.about}>{about}</div>}
        <div className={styles.actions}>
          {actions}
          {slot?.claimed && (
            <IconButton
              icon="panel"
              label={t(slot.isOpen ? 'inspector-hide' : 'inspector-show')}
              onPress={() => slot.setOpen(!slot.isOpen)}
            />
          )}
        </div>
      </header>
      <div className={fill ? styles.fill : styles.body}>{children}</div>
    </div>
  );
}

/** Shows its children in the panel at the end of the window: the thing selected, its source, its history. */
export function Inspector(props: { title: string; children: ReactNode; onClose?: () => void }) {
  const { title, children, onClose } = props;
  const { t } = useLocale();
  const slot = use(InspectorContext);
  const covered = use(InspectorCover);
  const claim = slot?.claim;
  useLayoutEffect(() => claim?.(), [claim]);
  if (!slot?.element || !slot.isOpen || covered) return null;
  const close = onClose ?? (() => slot.setOpen(false));
  return createPortal(
    <>
      <header className={styles.inspectorHeader}>
        <h2 dir="auto">{title}</h2>
        <IconButton icon="close" label={t('inspector-hide')} onPress={close} />
      </header>
      <div className={styles.inspectorBody}>{children}</div>
    </>,
    slot.element,
  );
}
