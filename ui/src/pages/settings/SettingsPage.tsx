import { Page } from '../../app/Page';
import { go, Link, useLocation } from '../../app/router';
import { SettingChoice } from '../../app/SettingChoice';
import { SETTING_CHOICES, type Settings } from '../../app/settings';
import { Money, Panel, Tabs } from '../../components';
import { useLocale } from '../../i18n/locale';
import { About } from './About';
import { Profiles } from './Profiles';
import { Safety } from './Safety';
import styles from './Settings.module.css';

/** How this computer shows things, how the home is kept safe, and what this program is. */
export function SettingsPage() {
  const { t } = useLocale();
  const { search } = useLocation();
  return (
    <Page
      title={t('place-settings')}
      fill
      actions={
        <>
          <Link to="/library">{t('wording-library')}</Link>
          <Link to="/parameters">{t('parameters-title')}</Link>
          <Link to="/reference">{t('reference-title')}</Link>
        </>
      }
    >
      <Tabs
        label={t('place-settings')}
        selected={search.get('tab') ?? 'look'}
        onSelect={(tab) => go(`/settings?tab=${tab}`, true)}
        items={[
          { id: 'look', label: t('settings-look'), content: <Look /> },
          { id: 'safety', label: t('settings-safety'), content: <Safety /> },
          { id: 'profiles', label: t('profile-list'), content: <Profiles /> },
          { id: 'about', label: t('settings-about'), content: <About /> },
        ]}
      />
    </Page>
  );
}

function Look() {
  const { t, date } = useLocale();
  return (
    <div className={styles.tab}>
      <Panel title={t('settings-look')}>
        <div className={styles.choices}>
          {(Object.keys(SETTING_CHOICES) as (keyof Settings)[]).map((setting) => (
            <SettingChoice key={setting} setting={setting} />
          ))}
        </div>
        <p className={styles.soft}>
          {t('settings-example')} <Money amount="12345678.50" unit="PKR" /> · {date('2026-03-05')}
        </p>
      </Panel>
    </div>
  );
}
