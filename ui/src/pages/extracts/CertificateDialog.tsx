import { useState } from 'react';
import type { Extract } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, Dialog, ErrorNote, Select } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

/** Languages of a certificate, with the key of their name. */
const LANGUAGES = [
  ['en', 'report-lang-en'],
  ['ur', 'report-lang-ur'],
  ['en+ur', 'report-lang-en-ur'],
] as const;

/** Writes the certificate of an import as a PDF. */
export function CertificateDialog({ extract, onClose }: { extract: Extract; onClose: () => void }) {
  const { t, language } = useLocale();
  const [path, setPath] = useState('');
  const [lang, setLang] = useState<string>(language);
  const write = useRpcMutation('extract_certificate');
  return (
    <Dialog
      title={t('certificate-title', { name: extract.file_name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-close')}</Button>
          <Button
            kind="next"
            isDisabled={path.trim() === '' || write.isPending}
            onPress={() => write.mutate({ extract_id: extract.id, path: path.trim(), lang })}
          >
            {t('certificate-write')}
          </Button>
        </>
      }
    >
      <p>{t('certificate-note')}</p>
      <Select
        label={t('certificate-language')}
        choices={LANGUAGES.map(([value, key]) => ({ value, label: t(key) }))}
        value={lang}
        onChange={setLang}
      />
      <PathField label={t('certificate-path')} kind="save:certificate.pdf" value={path} onChange={setPath} />
      <ErrorNote failure={write.error} />
      {write.data && <p role="status">{t('file-saved', { path: write.data.path })}</p>}
    </Dialog>
  );
}
