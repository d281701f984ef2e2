import type { PartnerFile, PartnerFit, PartnerRun } from '../../api/bindings';
import { useRpcMutation } from '../../api/queries';
import { Button, ErrorNote, KeyValue, Panel, Said } from '../../components';
import { said } from '../../domain/partner/said';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import styles from './partner.module.css';

/** What stands with every result: conditions of use, what was left out, fits, grades, parameters. */
export function RunPanels({ run }: { run: PartnerRun }) {
  const locale = useLocale();
  const { t, figure } = locale;
  const kinds = Object.entries(run.hypotheses).map(
    ([word, count]) => [t(`partner-word-${word.replaceAll('_', '-')}`), figure(count ?? 0)] as const,
  );
  const grades = run.grades.map(
    (one) =>
      [
        t(`partner-grade-${one.grade.toLowerCase()}`),
        t('partner-grade-count', { matches: figure(one.matches), differing: figure(one.differing) }),
      ] as const,
  );
  const fits: SheetColumn<PartnerFit>[] = [
    { id: 'partner', label: t('partner-column-partner'), cell: (one) => one.partner },
    { id: 'shift', label: t('partner-parameter-shift'), figure: true, cell: (one) => figure(one.shift) },
    {
      id: 'differs',
      label: '%',
      figure: true,
      cell: (one) => (one.differing_pct === null ? t('partner-fit-unknown') : figure(one.differing_pct)),
    },
    { id: 'best', label: t('partner-fit-choice'), cell: (one) => (one.best ? t('partner-fit-best') : '') },
  ];
  return (
    <>
      <Panel title={t('partner-conditions')}>
        {run.files.map((file) => (
          <Conditions key={file.id} file={file} />
        ))}
      </Panel>
      <Panel title={t('partner-tiles')}>
        <p>
          {t('partner-summary', {
            exports: figure(run.exports),
            imports: figure(run.imports),
            goods: figure(run.goods),
          })}
        </p>
        <KeyValue facts={[...kinds, ...grades]} />
      </Panel>
      {run.notes.length > 0 && (
        <Panel title={t('partner-notes')}>
          <ul className={styles.notes}>
            {run.notes.map((note) => (
              <li key={note.key + note.english}>{said(note, locale)}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t('partner-fits')}>
        <Sheet
          label={t('partner-fits')}
          columns={fits}
          rows={run.fits}
          rowKey={(one) => `${one.partner}${one.shift}`}
        />
      </Panel>
      <Panel title={t('partner-parameters')}>
        <KeyValue
          facts={run.parameters.map((one) => [
            t(`partner-parameter-${one.name.replaceAll('_', '-')}`),
            `${figure(one.value)} (${t(one.usual ? 'partner-parameter-usual' : 'partner-parameter-own')})`,
          ])}
        />
      </Panel>
    </>
  );
}

/** A file with the conditions under which it may be used. */
function Conditions({ file }: { file: PartnerFile }) {
  const { t, figure } = useLocale();
  const remove = useRpcMutation('partner_remove');
  const one = file.conditions;
  return (
    <div className={styles.file}>
      <p>
        <Said>
          {one
            ? t('partner-conditions-of', {
                file: file.file_name,
                text: one.text,
                source: one.source,
                date: one.date,
              })
            : `${file.file_name}: ${t('partner-conditions-unstated')}`}
        </Said>
      </p>
      <p className={styles.quiet}>
        {t('partner-stored', { stored: figure(file.stored), aside: figure(file.set_aside) })}
        <Button isDisabled={remove.isPending} onPress={() => remove.mutate({ file: file.id })}>
          {t('partner-remove')}
        </Button>
      </p>
      <ErrorNote failure={remove.error} />
    </div>
  );
}
