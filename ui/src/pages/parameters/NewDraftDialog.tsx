import { useState } from 'react';
import type { ParameterPackage } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { go, to } from '../../app/router';
import { Button, DateField, Dialog, ErrorNote, Select, TextField } from '../../components';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

const LEVELS = ['national', 'region', 'case'] as const;

/** A new draft: its id, its level, what it builds on, from when to when. */
export function NewDraftDialog(props: { packages: readonly ParameterPackage[]; onClose: () => void }) {
  const { packages, onClose } = props;
  const { t } = useLocale();
  const make = useRpcMutation('parameter_draft_new');
  const bases = packages.filter((one) => one.state === 'shipped' || one.state === 'approved');
  const [id, setId] = useState('');
  const [level, setLevel] = useState<string>('region');
  const [base, setBase] = useState(bases.find((one) => one.level === 'national')?.id ?? '');
  const [copy, setCopy] = useState('');
  const [place, setPlace] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [file, setFile] = useState('');
  const start = () =>
    make.mutate(
      {
        id,
        base,
        copy,
        file: file.trim(),
        level,
        region: level === 'case' ? '' : place,
        case_no: level === 'case' ? place : '',
        valid_from: from,
        valid_to: until,
      },
      { onSuccess: (made) => go(to('/parameters/:package', { package: made.package.id })) },
    );
  return (
    <Dialog
      title={t('parameters-new')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action-cancel')}</Button>
          <Button kind="next" isDisabled={id.trim() === '' || make.isPending} onPress={start}>
            {t('parameters-new-start')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('parameters-id')}
        note={t('parameters-id-note')}
        face="code"
        isRequired
        value={id}
        onChange={setId}
      />
      <Select
        label={t('parameters-level')}
        choices={LEVELS.map((one) => ({ value: one, label: t(`parameters-level-${one}`) }))}
        value={level}
        onChange={setLevel}
      />
      <TextField
        label={t(level === 'case' ? 'parameters-case' : 'parameters-region')}
        face="code"
        value={place}
        onChange={setPlace}
      />
      <Select
        label={t('parameters-base')}
        choices={bases.map((one) => ({ value: one.id, label: one.id }))}
        value={base}
        onChange={setBase}
      />
      <Select
        label={t('parameters-copy')}
        choices={[
          { value: '', label: t('parameters-copy-none') },
          ...packages.map((one) => ({ value: one.id, label: one.id })),
        ]}
        value={copy}
        onChange={setCopy}
      />
      <PathField
        label={t('parameters-from-file')}
        kind="file"
        note={t('parameters-from-file-note')}
        value={file}
        onChange={setFile}
      />
      <DateField label={t('parameters-valid-from')} value={from} onChange={setFrom} />
      <DateField label={t('parameters-valid-to')} value={until} onChange={setUntil} />
      <ErrorNote failure={make.error} />
    </Dialog>
  );
}
