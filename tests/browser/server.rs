//! A small web server for one folder, that can be killed, started again on the same port, and told to misbehave.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::sizes::compressed;

/// How one path goes wrong, as schools' networks make it go wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    /// A captive portal or filter: its own HTML with status 200, whatever was asked for.
    Portal,
    /// A redirect to another address.
    Redirect(String),
    /// The right bytes under a wrong content type.
    WrongType(&'static str),
    /// An error status with a short text.
    Status(u16),
    /// Half of the body, then the connection ends.
    Truncated,
    /// The right length with one byte changed.
    Changed,
    /// What a school has put in its place, as JSON.
    Schools(&'static str),
}

/// Beside the site, for pages that are looked at: axe-core.
pub const AXE: &str = "axe.min.js";

/// A served folder.
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    below: String,
    running: Option<JoinHandle<()>>,
}

struct Shared {
    folder: Mutex<PathBuf>,
    below: String,
    faults: Mutex<HashMap<String, Fault>>,
    requests: Mutex<Vec<String>>,
    stopping: AtomicBool,
    /// The content security policy that comes with every file.
    policy: Option<String>,
    /// Bodies as they travel compressed, once they did; `None` for a server that doesn't compress.
    compressed: Option<Mutex<HashMap<String, Vec<u8>>>>,
}

const PORTAL: &str = "<!doctype html><title>Sign in to the network</title><h1>Sign in to Free WiFi</h1>";

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Server {
    /// Serves `folder` at the root of a free port of this machine.
    pub fn start(folder: &Path) -> io::Result<Server> {
        Server::start_as(folder, "/", None, None)
    }

    /// Serves `folder` with the policy of its `_headers`, as hosts do that read this file.
    pub fn start_strict(folder: &Path) -> io::Result<Server> {
        let headers = std::fs::read_to_string(folder.join("_headers"))?;
        let policy = headers
            .lines()
            .find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
        Server::start_as(folder, "/", None, policy.map(str::to_owned))
    }

    /// Serves `folder` compressed with brotli, as a good host does.
    pub fn start_compressed(folder: &Path) -> io::Result<Server> {
        Server::start_as(folder, "/", Some(Mutex::default()), None)
    }

    /// Serves `folder` below a path, such as `/our-school/safety/`.
    pub fn start_below(folder: &Path, below: &str) -> io::Result<Server> {
        Server::start_as(folder, below, None, None)
    }

    fn start_as(
        folder: &Path,
        below: &str,
        compressed: Option<Mutex<HashMap<String, Vec<u8>>>>,
        policy: Option<String>,
    ) -> io::Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            folder: Mutex::new(folder.to_owned()),
            below: below.to_owned(),
            faults: Mutex::default(),
            requests: Mutex::default(),
            stopping: AtomicBool::new(false),
            policy,
            compressed,
        });
        let running = Some(accept(listener, shared.clone()));
        Ok(Server {
            shared,
            address,
            below: below.to_owned(),
            running,
        })
    }

    /// The full address of a path of the site; `""` is its home page.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{}{}", self.address, self.below, path)
    }

    /// Ends the server: from now on connections are refused.
    pub fn stop(&mut self) {
        let Some(running) = self.running.take() else { return };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // wakes the thread that waits for connections
        let _ = TcpStream::connect(self.address);
        let _ = running.join();
    }

    /// Starts a stopped server again, on the port it had.
    pub fn restart(&mut self) -> io::Result<()> {
        self.stop();
        let listener = TcpListener::bind(self.address)?;
        self.shared.stopping.store(false, Ordering::SeqCst);
        self.running = Some(accept(listener, self.shared.clone()));
        Ok(())
    }

    /// From the next request on, serves another folder at the same address: a new release.
    pub fn serve_instead(&self, folder: &Path) {
        *locked(&self.shared.folder) = folder.to_owned();
    }

    /// Makes a path go wrong. A path that starts with `*` stands for every path that ends so: `*.wasm`.
    pub fn fault(&self, path: &str, fault: Fault) {
        locked(&self.shared.faults).insert(path.to_owned(), fault);
    }

    /// Ends all faults.
    pub fn heal(&self) {
        locked(&self.shared.faults).clear();
    }

    /// Everything asked for so far, in order: `GET help/`; with the query, without the part that the site lies below.
    pub fn requests(&self) -> Vec<String> {
        locked(&self.shared.requests).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn accept(listener: TcpListener, shared: Arc<Shared>) -> JoinHandle<()> {
    thread::spawn(move || {
        for stream in listener.incoming() {
            if shared.stopping.load(Ordering::SeqCst) {
                return;
            }
            let Ok(stream) = stream else { continue };
            let shared = shared.clone();
            // A browser that goes away in the middle of an answer is its own affair.
            thread::spawn(move || answer(stream, &shared).ok());
        }
    })
}

fn answer(mut stream: TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let Some((method, target)) = asked(&mut stream)? else {
        return Ok(());
    };
    let Some(target) = target.strip_prefix(&shared.below) else {
        return send(&mut stream, 404, "text/plain", b"outside of the site", &[]);
    };
    locked(&shared.requests).push(format!("{method} {target}"));
    let path = target.split('?').next().unwrap_or_default().to_owned();
    if path == AXE {
        let source = std::fs::read(crate::project().join("node_modules/axe-core").join(AXE))?;
        // fetched and compiled once a browser, not once a page
        return send_kept(&mut stream, "text/javascript; charset=utf-8", &source);
    }
    let folder = locked(&shared.folder).clone();
    let (status, kind, mut body) = find(&folder, &path);
    match fault_for(shared, &path) {
        None => match &shared.compressed {
            None => {
                let policy = shared.policy.as_deref();
                let policy: Vec<_> = policy
                    .map(|policy| ("content-security-policy", policy))
                    .into_iter()
                    .collect();
                send(&mut stream, status, kind, &body, &policy)
            }
            Some(_) if kind.starts_with("font/") || kind == "image/png" => send(&mut stream, status, kind, &body, &[]),
            Some(kept) => {
                let packed = locked(kept)
                    .entry(path)
                    .or_insert_with(|| compressed(&body, 11))
                    .clone();
                send(&mut stream, status, kind, &packed, &[("content-encoding", "br")])
            }
        },
        Some(Fault::Portal) => send(&mut stream, 200, "text/html", PORTAL.as_bytes(), &[]),
        Some(Fault::Redirect(to)) => send(&mut stream, 302, "text/plain", b"", &[("location", &to)]),
        Some(Fault::WrongType(wrong)) => send(&mut stream, status, wrong, &body, &[]),
        Some(Fault::Status(status)) => send(&mut stream, status, "text/plain", b"not today", &[]),
        Some(Fault::Schools(json)) => send(&mut stream, 200, "application/json", json.as_bytes(), &[]),
        Some(Fault::Truncated) => send_part(&mut stream, kind, &body),
        Some(Fault::Changed) => {
            if let Some(byte) = body.last_mut() {
                *byte ^= 1;
            }
            send(&mut stream, status, kind, &body, &[])
        }
    }
}

fn fault_for(shared: &Shared, path: &str) -> Option<Fault> {
    let faults = locked(&shared.faults);
    let matches = |(of, _): &(&String, &Fault)| match of.strip_prefix('*') {
        Some(end) => path.ends_with(end),
        None => *of == path,
    };
    faults.iter().find(matches).map(|(_, fault)| fault.clone())
}

/// Method and target of a request's first line; `None` where the connection ended before one came.
fn asked(stream: &mut TcpStream) -> io::Result<Option<(String, String)>> {
    let mut head = Vec::new();
    let mut piece = [0; 4096];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") {
        let read = stream.read(&mut piece)?;
        if read == 0 || head.len() > 65536 {
            return Ok(None);
        }
        head.extend_from_slice(&piece[..read]);
    }
    let head = String::from_utf8_lossy(&head);
    let mut words = head.split(' ');
    Ok(words
        .next()
        .zip(words.next())
        .map(|(method, target)| (method.to_owned(), target.to_owned())))
}

/// What lies at a path, as static hosts answer: a folder's index.html, and 404.html where there is nothing.
fn find(folder: &Path, path: &str) -> (u16, &'static str, Vec<u8>) {
    let mut file = folder.join(path);
    if file.is_dir() {
        file.push("index.html");
    }
    let outside = path.split('/').any(|part| part == "..");
    match std::fs::read(&file) {
        Ok(body) if !outside => (200, content_type(&file), body),
        _ => (
            404,
            "text/html; charset=utf-8",
            std::fs::read(folder.join("404.html")).unwrap_or_default(),
        ),
    }
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "ogg" | "opus" => "audio/ogg",
        "mp3" => "audio/mpeg",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Answers in full. `no-store`: what opens without a network must come from the service worker, not from the HTTP cache.
fn send(stream: &mut TcpStream, status: u16, kind: &str, body: &[u8], more: &[(&str, &str)]) -> io::Result<()> {
    let more: String = more
        .iter()
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status} -\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\ncache-control: no-store\r\nconnection: close\r\n{more}\r\n"
    )?;
    stream.write_all(body)?;
    stream.flush()
}

/// Answers in full, with what doesn't belong to the site: a browser may keep it.
fn send_kept(stream: &mut TcpStream, kind: &str, body: &[u8]) -> io::Result<()> {
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 200 -\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\ncache-control: max-age=3600\r\nconnection: close\r\n\r\n"
    )?;
    stream.write_all(body)?;
    stream.flush()
}

fn send_part(stream: &mut TcpStream, kind: &str, body: &[u8]) -> io::Result<()> {
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 200 -\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    )?;
    stream.write_all(&body[..length / 2])
}
