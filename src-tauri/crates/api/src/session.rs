//! One run of a host: the open home, jobs, settings and the clock. Cheap to clone.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use jaiza_casefile::ids::StreamId;
use jaiza_casefile::moment::Moment;
use jaiza_casefile::{Home, Vector};

use crate::case_model::CaseModel;

use crate::error::{Answer, ErrorBody, ErrorCode};
use crate::jobs::{Jobs, Listener};

/// File of the settings, in the base folder.
const SETTINGS: &str = "settings.json";
/// File of the log, in the base folder.
const LOG: &str = "jaiza.log";

/// The state behind the door.
#[derive(Clone)]
pub struct Session {
    inner: Arc<Inner>,
}

struct Inner {
    base: PathBuf,
    open: Mutex<Open>,
    jobs: Jobs,
    listener: RwLock<Option<Listener>>,
    saved_at: Mutex<String>,
    cache: crate::case_model::SliceCache,
    grid: Mutex<crate::grid::Grid>,
    runs: Mutex<BTreeMap<String, Arc<crate::commands::risk::KnownRun>>>,
    cases: Mutex<Cases>,
    desks: Mutex<crate::desk::Desks>,
    earlier: Mutex<crate::earlier::Earlier>,
    compared: Mutex<Option<(String, Arc<crate::commands::partner::Compared>)>>,
}

/// Cases as read, each with the places of the journal up to which it was read.
type Cases = HashMap<StreamId, (Vector, Arc<CaseModel>)>;

/// Which home, and whether it is open.
#[derive(Clone)]
struct Open {
    dir: PathBuf,
    demo: bool,
    home: Option<Arc<Home>>,
}

impl Session {
    /// The window's session: the home in `JAIZA_HOME`, else in the platform's data folder.
    pub fn for_window() -> Self {
        let base = data_folder();
        let dir = std::env::var_os("JAIZA_HOME").map_or_else(|| base.join("home"), PathBuf::from);
        let session = Self::new(base, dir.clone());
        // A demo home holds invented data only and opens by itself.
        if crate::commands::demo::is_demo_dir(&dir)
            && let Ok(home) = Home::open(&dir, crate::commands::demo::PASSPHRASE, session.now())
        {
            session.opened(&dir, home, true);
        }
        session
    }

    /// A session on one home folder; settings and log lie in it.
    pub fn at(dir: &Path) -> Self {
        Self::new(dir.to_owned(), dir.to_owned())
    }

    /// The default home of the command line.
    pub fn default_home() -> PathBuf {
        data_folder().join("home")
    }

    fn new(base: PathBuf, dir: PathBuf) -> Self {
        let open = Open {
            dir,
            demo: false,
            home: None,
        };
        Self {
            inner: Arc::new(Inner {
                base,
                open: Mutex::new(open),
                jobs: Jobs::default(),
                listener: RwLock::new(None),
                saved_at: Mutex::default(),
                cache: crate::case_model::SliceCache::default(),
                grid: Mutex::default(),
                runs: Mutex::default(),
                cases: Mutex::default(),
                desks: Mutex::default(),
                earlier: Mutex::default(),
                compared: Mutex::default(),
            }),
        }
    }

    /// Where job and change events go.
    pub fn listen(&self, listener: Listener) {
        *self
            .inner
            .listener
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Some(listener);
    }

    /// The event channel of the host, if it has one.
    pub fn listener(&self) -> Option<Listener> {
        self.inner
            .listener
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Jobs of this session.
    pub fn jobs(&self) -> &Jobs {
        &self.inner.jobs
    }

    /// Item slices already read.
    pub(crate) fn slices(&self) -> &crate::case_model::SliceCache {
        &self.inner.cache
    }

    /// Open row sets.
    pub(crate) fn grid(&self) -> MutexGuard<'_, crate::grid::Grid> {
        self.inner
            .grid
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Risk runs computed in this session.
    pub(crate) fn runs(
        &self,
    ) -> MutexGuard<'_, BTreeMap<String, Arc<crate::commands::risk::KnownRun>>> {
        self.inner
            .runs
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Cases read in this session.
    pub(crate) fn cases(&self) -> MutexGuard<'_, Cases> {
        self.inner
            .cases
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// The desk of line triage.
    pub(crate) fn desks(&self) -> MutexGuard<'_, crate::desk::Desks> {
        self.inner
            .desks
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Earlier findings of all cases.
    pub(crate) fn earlier(&self) -> MutexGuard<'_, crate::earlier::Earlier> {
        self.inner
            .earlier
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// The last comparison with partner files, with what it was made from.
    pub(crate) fn compared(
        &self,
    ) -> MutexGuard<'_, Option<(String, Arc<crate::commands::partner::Compared>)>> {
        self.inner
            .compared
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn open_state(&self) -> MutexGuard<'_, Open> {
        self.inner
            .open
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Folder of the home this session is about.
    pub fn home_dir(&self) -> PathBuf {
        self.open_state().dir.clone()
    }

    /// Folder of demo home, settings and log.
    pub fn base_dir(&self) -> PathBuf {
        self.inner.base.clone()
    }

    /// Is the demo home the one that is open?
    pub fn is_demo(&self) -> bool {
        self.open_state().demo
    }

    /// The open home, if one is open.
    pub fn home_if_open(&self) -> Option<Arc<Home>> {
        self.open_state().home.clone()
    }

    /// The open home.
    ///
    /// # Errors
    /// `file_locked` when none is open.
    pub fn home(&self) -> Answer<Arc<Home>> {
        self.home_if_open().ok_or_else(|| {
            ErrorBody::new(
                ErrorCode::FileLocked,
                "error-home-locked",
                "No home is open: create one or unlock it with its passphrase first.",
            )
        })
    }

    /// Takes `home` at `dir` as the open one.
    pub fn opened(&self, dir: &Path, home: Home, demo: bool) {
        let mut state = self.open_state();
        self.inner.cache.clear();
        *self.grid() = crate::grid::Grid::default();
        self.runs().clear();
        self.cases().clear();
        self.desks().clear();
        self.earlier().clear();
        (state.dir, state.demo) = (dir.to_owned(), demo);
        state.home = Some(Arc::new(home));
    }

    /// Closes the home and forgets its keys.
    pub fn close(&self) {
        self.open_state().home = None;
        self.inner.cache.clear();
        *self.grid() = crate::grid::Grid::default();
        self.runs().clear();
        self.cases().clear();
        self.desks().clear();
        self.earlier().clear();
    }

    /// The clock of this computer with its zone: the one place where it is read.
    #[allow(clippy::disallowed_methods)]
    pub fn now(&self) -> Moment {
        let now = chrono::Local::now();
        let zone = i16::try_from(now.offset().local_minus_utc() / 60).unwrap_or(0);
        Moment::new(now.timestamp_millis(), zone)
    }

    /// Today by this computer's clock.
    #[allow(clippy::disallowed_methods)]
    pub fn today(&self) -> chrono::NaiveDate {
        chrono::Local::now().date_naive()
    }

    /// Remembers when the last action was stored.
    pub fn saved(&self, at: Moment) {
        let text = at.to_text().unwrap_or_default();
        let clock = text.get(11..16).unwrap_or_default().to_owned();
        *self
            .inner
            .saved_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = clock;
    }

    /// `HH:MM` of the last stored action; empty before the first.
    pub fn saved_at(&self) -> String {
        self.inner
            .saved_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// All settings of this computer.
    pub fn settings(&self) -> BTreeMap<String, String> {
        let text = fs::read_to_string(self.inner.base.join(SETTINGS)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Sets one setting; the file is replaced as a whole.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_setting(&self, key: &str, value: &str) -> Answer<()> {
        let mut settings = self.settings();
        settings.insert(key.to_owned(), value.to_owned());
        let text = serde_json::to_string_pretty(&settings).unwrap_or_default();
        crate::files::write_whole(&self.inner.base.join(SETTINGS), text.as_bytes())
    }

    /// Adds a line to the log; a log that cannot be written stops nothing.
    pub fn log(&self, line: &str) {
        let stamp = self.now().to_text().unwrap_or_default();
        let opened = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.inner.base.join(LOG));
        if let Ok(mut file) = opened {
            let _ = writeln!(file, "{stamp} {line}");
        }
    }
}

/// The platform's folder for data of programs.
fn data_folder() -> PathBuf {
    let from = |name: &str| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = if cfg!(windows) {
        from("APPDATA")
    } else {
        from("XDG_DATA_HOME").or_else(|| from("HOME").map(|home| home.join(".local/share")))
    };
    base.unwrap_or_else(std::env::temp_dir).join("jaiza")
}
