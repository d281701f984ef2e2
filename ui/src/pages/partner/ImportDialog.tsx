import { useState } from 'react';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Button, DateField, Dialog, ErrorNote, Select, TextField } from '../../components';
import { Fields } from '../../domain/sheet/Layout';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

/** Reads a file of a partner country; the conditions of its use are part of the import. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLocale();
  const layouts = useRpcQuery('partner_layouts', {});
  const read = useRpcMutation('partner_import');
  const [path, setPath] = useState('');
  const [profile, setProfile] = useState('partner_general');
  const [partner, setPartner] = useState('');
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const [date, setDate] = useState('');
  const ready = path.trim() !== '' && text.trim() !== '' && source.trim() !== '';
  const start = () =>
    read.mutate(
      {
        path: path.trim(),
        profile,
        partner: partner.trim() || null,
        conditions: { text: text.trim(), source: source.trim(), date },
        answers: {},
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={t('partner-import')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={!ready || read.isPending} onPress={start}>
            {t(read.isPending ? 'partner-importing' : 'partner-import-start')}
          </Button>
        </>
      }
    >
      <PathField label={t('partner-file')} kind="file" value={path} onChange={setPath} />
      <Fields>
        <Select
          label={t('partner-layout')}
          choices={(layouts.data?.layouts ?? []).map((one) => ({
            value: one.id,
            label: t(`partner-layout-${one.id.replaceAll('_', '-')}`),
          }))}
          value={profile}
          onChange={setProfile}
        />
        <TextField
          label={t('partner-country')}
          note={t('partner-country-note')}
          face="code"
          value={partner}
          onChange={setPartner}
        />
      </Fields>
      <TextField
        label={t('partner-conditions-text')}
        note={t('partner-conditions-text-note')}
        lines={2}
        isRequired
        value={text}
        onChange={setText}
      />
      <Fields>
        <TextField label={t('partner-conditions-source')} isRequired value={source} onChange={setSource} />
        <DateField label={t('partner-conditions-date')} value={date} onChange={setDate} />
      </Fields>
      <ErrorNote failure={read.error ?? layouts.error} />
    </Dialog>
  );
}
