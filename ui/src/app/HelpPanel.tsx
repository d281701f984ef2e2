import { useMemo } from 'react';
import { IconButton } from '../components';
import type { Language } from '../i18n/catalogue';
import { useLocale } from '../i18n/locale';
import { Markdown } from './Markdown';
import page from './Page.module.css';
import styles from './Shell.module.css';

const TOPICS = import.meta.glob<string>('../../../assets/help/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Help of a topic in a language, or in English. */
export function helpText(language: Language, topic: string): string | null {
  const find = (wanted: string) =>
    Object.entries(TOPICS).find(([path]) => path.endsWith(`/help/${wanted}/${topic}.md`))?.[1];
  return find(language) ?? find('en') ?? null;
}

/** F1: what this place is for and how it is used; offline. */
export function HelpPanel({ topic, onClose }: { topic: string; onClose: () => void }) {
  const { t, language } = useLocale();
  const text = useMemo(() => helpText(language, topic), [language, topic]);
  return (
    <aside className={styles.inspector} aria-label={t('help')}>
      <header className={page.inspectorHeader}>
        <h2>{t('help')}</h2>
        <IconButton icon="close" label={t('action-close')} onPress={onClose} />
      </header>
      <div className={page.inspectorBody}>{text ? <Markdown text={text} /> : <p>{t('help-none')}</p>}</div>
    </aside>
  );
}
