import type { CodeLink, CodeOnDay, ReferenceRule, RuleKind, RuleRow } from '../../api/bindings';
import { Code, Panel, Said, StatusMark } from '../../components';
import { Period } from '../../domain/reference/Period';
import { useTableName } from '../../domain/reference/words';
import { Sheet, type SheetColumn } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** The answer: effective rates, the code's edition, and every row in force with its source. */
export function RuleAnswer({ answer }: { answer: ReferenceRule }) {
  const { t, date } = useLocale();
  const title = answer.pct
    ? t('refrule-rates-of', { pct: answer.pct, date: date(answer.date) })
    : t('refrule-on', { date: date(answer.date) });
  return (
    <>
      {answer.pct && (
        <Panel title={title}>
          {answer.refusal && (
            <p>
              <StatusMark kind="overdue">{t('refrule-no-rates')}</StatusMark> <Said>{answer.refusal}</Said>
            </p>
          )}
          {answer.rates.length > 0 && (
            <Sheet
              label={title}
              rowKey={(rate) => rate.levy}
              rows={answer.rates}
              columns={[
                { id: 'levy', label: t('refrule-levy'), cell: (rate) => <Code>{rate.levy}</Code> },
                {
                  id: 'rate',
                  label: t('refrule-rate'),
                  figure: true,
                  cell: (rate) =>
                    rate.specific
                      ? t('refrule-specific', { rate: rate.rate, unit: answer.unit })
                      : t('refrule-percent', { rate: rate.rate }),
                },
                {
                  id: 'source',
                  label: t('refrule-row'),
                  wide: true,
                  cell: (rate) => <Code>{rate.source}</Code>,
                },
              ]}
            />
          )}
          {answer.code && <CodeFacts code={answer.code} />}
        </Panel>
      )}
      {answer.kinds.map((kind) => (
        <KindPanel key={kind.kind} kind={kind} />
      ))}
    </>
  );
}

function CodeFacts({ code }: { code: CodeOnDay }) {
  const { t } = useLocale();
  const lists: [string, CodeLink[]][] = [
    ['refrule-instead', code.instead],
    ['refrule-predecessors', code.predecessors],
    ['refrule-successors', code.successors],
  ];
  return (
    <>
      <p>
        {code.edition
          ? t('refrule-edition', { edition: code.edition })
          : t('refrule-edition-unclear', { count: code.editions.length })}{' '}
        {!code.held && <StatusMark kind="due">{t('refrule-not-held')}</StatusMark>}
      </p>
      {lists
        .filter(([, links]) => links.length > 0)
        .map(([key, links]) => (
          <p key={key}>
            {t(key)}{' '}
            {links.map((link) => (
              <span key={`${link.line}`}>
                <Code>{`${link.edition}: ${link.code} (${link.relation})`}</Code> <Said>
                  {link.note}
                </Said>{' '}
              </span>
            ))}
          </p>
        ))}
    </>
  );
}

function KindPanel({ kind }: { kind: RuleKind }) {
  const { t } = useLocale();
  const name = useTableName();
  const columns: SheetColumn<RuleRow>[] = [
    {
      id: 'place',
      label: t('refrule-place'),
      cell: (row) => (
        <>
          {name(row.table)} {t('refrule-line', { line: row.line })}
        </>
      ),
    },
    {
      id: 'about',
      label: t('refrule-about'),
      wide: true,
      cell: (row) => <Said>{row.cells.map((cell) => `${cell.name} ${cell.value}`).join(' · ')}</Said>,
    },
    {
      id: 'valid',
      label: t('reference-validity'),
      cell: (row) => <Period from={row.valid_from} to={row.valid_to} />,
    },
    {
      id: 'law',
      label: t('refrule-law'),
      cell: (row) => <Said>{[row.legal_ref, row.source].filter(Boolean).join(' · ') || '–'}</Said>,
    },
    {
      id: 'package',
      label: t('reference-package'),
      cell: (row) => <Said>{`${row.package} ${row.version}`.trim()}</Said>,
    },
  ];
  return (
    <Panel
      title={`${t(`refrule-kind-${kind.kind}`)} · ${t(`refrule-found-${kind.found}`)}`}
      flush={kind.rows.length > 0}
    >
      {kind.rows.length === 0 ? (
        <p>{t('refrule-none')}</p>
      ) : (
        <Sheet
          label={t(`refrule-kind-${kind.kind}`)}
          columns={columns}
          rows={kind.rows}
          rowKey={(row) => `${row.table}-${row.line}`}
        />
      )}
    </Panel>
  );
}
