//! Work for modules that are loaded when somebody asks for what they do, and not before. Each runs in a worker of its own, off the page's
//! thread, is started at the first question and kept until the page is left. assets/worker.js is the other end.

#[cfg(target_arch = "wasm32")]
mod running;

use std::fmt;

/// A module that is loaded when asked for. Which pages may ask for which is said in `site::modules`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// QR codes, drawn and read: the crate in codes/.
    Codes,
    /// PDFs: the crate in pdf/.
    Paper,
}

impl Module {
    /// As in the names of its files, and in the page's `data-ask-…`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Codes => "codes",
            Self::Paper => "paper",
        }
    }
}

/// What a call is given.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Text(String),
    Bytes(Vec<u8>),
    Number(f64),
}

/// What a call gives back.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// `None` or `()`.
    Nothing,
    Text(String),
    Bytes(Vec<u8>),
    Number(f64),
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerError {
    /// This page can't ask for the module, or this browser runs no worker.
    NotHere,
    /// The module can't be had now: no network, and not on the device either. Asking again tries again.
    NotLoaded,
    /// The call took too long, or another did before its turn came. Asking again begins with a new worker.
    TooLong,
    /// The module broke down over this call, or over another before its turn came. Asking again begins with a new worker.
    BrokeDown,
    /// The call itself says why not.
    Refused(String),
}

impl fmt::Display for WorkerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotHere => "This browser can’t do this. Open Harbour in another browser and try again.",
            Self::NotLoaded => "This part of Harbour is not on this device yet. Connect to the internet and try again.",
            Self::TooLong => "This took too long. Close other programs and try again.",
            Self::BrokeDown => "Something went wrong here. Try again; if it goes wrong again, reload the page.",
            Self::Refused(why) => why,
        })
    }
}

impl std::error::Error for WorkerError {}

/// Calls the function `call` that `module` exports, and `done` with what comes of it. The module is loaded first if need be. A module that takes
/// longer than a minute to come, or a call that takes longer than half a minute, ends in an error.
pub fn ask(
    module: Module,
    call: &'static str,
    args: Vec<Arg>,
    done: impl FnOnce(Result<Answer, WorkerError>) + 'static,
) {
    #[cfg(target_arch = "wasm32")]
    running::ask(module, call, args, Box::new(done));
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (module, call, args, done);
}
