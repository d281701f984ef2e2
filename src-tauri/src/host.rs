//! The two commands of the page and the event channel.

use std::sync::Arc;

use jaiza_api::door::{self, Envelope};
use jaiza_api::error::ErrorBody;
use jaiza_api::session::Session;
use serde_json::Value;
use tauri::{AppHandle, Emitter, State};

/// Name of the one event channel.
const EVENT: &str = "jaiza-event";

/// Any command of the door; runs off the window's thread.
#[tauri::command(async)]
#[allow(clippy::needless_pass_by_value)] // the macro hands state over by value
fn rpc(
    session: State<'_, Session>,
    command: String,
    payload: Value,
) -> Result<Envelope, ErrorBody> {
    door::call(&session, &command, payload)
}

/// Asks the person for a file or folder with the system's own dialog. `kind`: `extract`, `file`,
/// `report`, `folder` or `save:<suggested name>`. `None` when the person cancelled.
#[tauri::command(async)]
#[allow(clippy::needless_pass_by_value)]
fn pick_file(kind: String) -> Option<String> {
    let dialog = rfd::FileDialog::new();
    let chosen = match kind.as_str() {
        "folder" => dialog.pick_folder(),
        "extract" => dialog
            .add_filter("Extract", &["csv", "tsv", "txt", "xlsx"])
            .pick_file(),
        "report" => dialog.add_filter("PDF", &["pdf"]).pick_file(),
        other => match other.strip_prefix("save:") {
            Some(name) => dialog.set_file_name(name).save_file(),
            None => dialog.pick_file(),
        },
    };
    chosen.map(|path| path.display().to_string())
}

/// Opens the window and serves it until it is closed.
///
/// # Errors
/// When the web view cannot be made.
pub fn run() -> tauri::Result<()> {
    let session = Session::for_window();
    let listening = session.clone();
    tauri::Builder::default()
        .manage(session)
        .invoke_handler(tauri::generate_handler![rpc, pick_file])
        .setup(move |app| {
            let handle: AppHandle = app.handle().clone();
            listening.listen(Arc::new(move |event| {
                // A page that is gone needs no event.
                let _ = handle.emit(EVENT, event);
            }));
            Ok(())
        })
        .run(tauri::generate_context!())
}
