import { useState } from 'react';
import { useRpcQuery } from '../../api/queries';
import { Page } from '../../app/Page';
import { Link } from '../../app/router';
import { Button, EmptyState, ErrorNote, Loading, Panel } from '../../components';
import { Verdict } from '../../domain/report/Verdict';
import { PathField } from '../../domain/sheet/PathField';
import { useLocale } from '../../i18n/locale';

/** Is this report what was written, by whom it says, and do its figures recompute? */
export function ReviewPage() {
  const { t } = useLocale();
  const [path, setPath] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const answer = useRpcQuery('report_verify', { path: asked ?? '' }, { enabled: asked !== null });
  const verify = () => (asked === path.trim() ? void answer.refetch() : setAsked(path.trim()));
  return (
    <Page title={t('review-title')} about={t('review-note')}>
      <Panel title={t('review-file')}>
        <PathField
          label={t('review-path')}
          kind="report"
          note={t('review-path-note')}
          value={path}
          onChange={setPath}
        />
        <div>
          <Button kind="next" isDisabled={path.trim() === '' || answer.isFetching} onPress={verify}>
            {t('review-verify')}
          </Button>
        </div>
        <ErrorNote failure={answer.error} />
        {answer.isFetching && <Loading />}
      </Panel>
      {asked === null && (
        <EmptyState link={<Link to="/training">{t('empty-practice-link')}</Link>}>
          {t('review-empty')}
        </EmptyState>
      )}
      {answer.data && (
        <Panel title={t('review-result')}>
          <Verdict verified={answer.data} />
        </Panel>
      )}
    </Page>
  );
}
