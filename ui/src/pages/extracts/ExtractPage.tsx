import { useState } from 'react';
import { useRpcMutation, useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { go, Link, to, useLocation } from '../../app/router';
import { Button, ConfirmDialog, ErrorNote, Loading, Tabs } from '../../components';
import { TotalsMark } from '../../domain/extract/TotalsMark';
import { useLocale } from '../../i18n/locale';
import { AccountTab } from './AccountTab';
import { AmendmentsTab } from './AmendmentsTab';
import { CertificateDialog } from './CertificateDialog';
import { CorrectionsTab } from './CorrectionsTab';
import { ProblemsTab } from './ProblemsTab';

/** One extract: what became of every record, what is wrong, what was amended, what was corrected. */
export function ExtractPage() {
  const { t } = useLocale();
  const { params, search } = useLocation();
  const id = params.extract ?? '';
  const list = useRpcQuery('extract_list', {});
  const remove = useRpcMutation('extract_remove');
  const [open, setOpen] = useState<'certificate' | 'remove' | null>(null);
  const extract = list.data?.extracts.find((one) => one.id === id);
  const address = (tab: string, record?: number) =>
    to(
      '/extracts/:extract/details',
      { extract: id },
      record === undefined ? { tab } : { tab, record: `${record}` },
    );
  if (!extract) {
    return (
      <Page title={t('extract-title')} about={<Link to="/extracts">{t('explorer-back')}</Link>}>
        <ErrorNote failure={list.error} />
        {list.isPending ? <Loading /> : <p>{t('extract-gone')}</p>}
      </Page>
    );
  }
  return (
    <Page
      title={extract.file_name}
      about={
        <>
          <Link to="/extracts">{t('explorer-back')}</Link>
          <span>
            <TotalsMark extract={extract} />
          </span>
        </>
      }
      actions={
        <>
          <Button kind="quiet" onPress={() => setOpen('remove')}>
            {t('extracts-remove')}
          </Button>
          <Button onPress={() => setOpen('certificate')}>{t('extracts-certificate')}</Button>
          <Button kind="next" onPress={() => go(to('/extracts/:extract', { extract: id }))}>
            {t('wizard-explore')}
          </Button>
        </>
      }
      fill
    >
      <ErrorNote failure={remove.error} />
      <Tabs
        label={t('extract-parts')}
        selected={search.get('tab') ?? 'account'}
        onSelect={(tab) => go(address(tab), true)}
        items={[
          { id: 'account', label: t('extract-tab-account'), content: <AccountTab extract={extract} /> },
          {
            id: 'problems',
            label: t('extract-tab-problems'),
            count: extract.set_aside,
            content: (
              <ProblemsTab
                extract={extract}
                record={Number(search.get('record')) || null}
                onRecord={(record) => go(address('problems', record ?? undefined), true)}
              />
            ),
          },
          {
            id: 'amendments',
            label: t('extract-tab-amendments'),
            content: <AmendmentsTab extractId={id} />,
          },
          {
            id: 'corrections',
            label: t('extract-tab-corrections'),
            count: extract.corrected,
            content: <CorrectionsTab extractId={id} />,
          },
        ]}
      />
      {open === 'certificate' && <CertificateDialog extract={extract} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        title={t('extracts-remove')}
        action={t('extracts-remove')}
        danger
        isOpen={open === 'remove'}
        onClose={() => setOpen(null)}
        onConfirm={() => remove.mutate({ extract_id: id }, { onSuccess: () => go('/extracts') })}
      >
        <p>{t('extracts-remove-words', { name: extract.file_name })}</p>
      </ConfirmDialog>
    </Page>
  );
}
