import { useState } from 'react';
import type { TransitIn } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Button, Dialog, ErrorNote, Loading, Select } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './transit.module.css';

/** The letter that asks for encashment, with what is missing for it. */
export function LetterDialog({ gd, asked, onClose }: { gd: string; asked: TransitIn; onClose: () => void }) {
  const { t, language } = useLocale();
  const [lang, setLang] = useState(language === 'ur' ? 'ur' : 'en');
  const [copied, setCopied] = useState(false);
  const letter = useRpcQuery('transit_letter', { transit: asked, gd, lang }, { keep: true });
  const of = letter.data;
  const missing = of?.missing.map((name) => t(`transit-particular-${name.replaceAll('_', '-')}`));
  const copy = async () => {
    await navigator.clipboard.writeText(of?.text ?? '');
    setCopied(true);
  };
  return (
    <Dialog
      title={t('transit-letter')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-close')}</Button>
          <Button kind="next" isDisabled={!of} onPress={() => void copy()}>
            {t(copied ? 'transit-letter-copied' : 'transit-letter-copy')}
          </Button>
        </>
      }
    >
      <Select
        label={t('transit-letter-language')}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'ur', label: 'اردو' },
        ]}
        value={lang}
        onChange={(next) => {
          setLang(next);
          setCopied(false);
        }}
      />
      <ErrorNote failure={letter.error} />
      {letter.isPending && <Loading />}
      {of && (
        <>
          <div className={styles.letter} lang={lang} dir={lang === 'ur' ? 'rtl' : 'ltr'}>
            {of.text}
          </div>
          {missing && missing.length > 0 && (
            <p>{t('transit-letter-missing', { list: missing.join(', ') })}</p>
          )}
        </>
      )}
    </Dialog>
  );
}
