import { useRpcQuery } from '../../api/queries';
import { Code, ErrorNote, KeyValue, Loading, Panel } from '../../components';
import { useLocale } from '../../i18n/locale';
import styles from './Settings.module.css';

/** Versions and licence of the program, and what this home is made of. */
export function About() {
  const { t, figure } = useLocale();
  const about = useRpcQuery('about', {});
  const home = useRpcQuery('home_info', {});
  if (about.error) return <ErrorNote failure={about.error} />;
  if (!about.data) return <Loading />;
  const made = home.data;
  return (
    <div className={styles.tab}>
      <Panel title={t('settings-program')}>
        <KeyValue
          facts={[
            [t('about-program'), about.data.program],
            [t('about-version'), <Code key="version">{about.data.version}</Code>],
            [t('about-licence'), about.data.licence],
          ]}
        />
      </Panel>
      <ErrorNote failure={home.error} />
      {made && (
        <Panel title={t('settings-home')}>
          <KeyValue
            facts={[
              [t('about-dir'), <Code key="dir">{made.dir}</Code>],
              [t('about-install'), <Code key="install">{made.install_id}</Code>],
              [t('about-layout'), figure(made.layout_version)],
              [t('about-entries'), figure(made.entries)],
              [t('about-extracts'), figure(made.extracts)],
              [t('about-blobs'), figure(made.blobs)],
              [
                t('about-store'),
                <Code key="store">{`SQLite ${made.sqlite_version} · SQLCipher ${made.sqlcipher_version}`}</Code>,
              ],
            ]}
          />
        </Panel>
      )}
    </div>
  );
}
