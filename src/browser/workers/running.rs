//! A worker at work, and the questions that wait for its answers.

use super::{Answer, Arg, Module, WorkerError};
use js_sys::{Array, Object, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, Url, Worker};

type Done = Box<dyn FnOnce(Result<Answer, WorkerError>)>;

/// How long a module may take to be loaded, in milliseconds: as long as the service worker waits for a file.
const LOADING: f64 = 60_000.0;
/// How long a call may take, in milliseconds.
const CALL: f64 = 30_000.0;
/// How often is looked whether one took too long, in milliseconds.
const LOOK: i32 = 1_000;

thread_local! {
    static RUNNING: RefCell<Vec<Rc<Running>>> = const { RefCell::new(Vec::new()) };
}

struct Running {
    module: Module,
    worker: Worker,
    loaded: Cell<bool>,
    /// The number of the last call.
    last: Cell<u32>,
    waiting: RefCell<Vec<Waiting>>,
    /// The timer that looks for calls that take too long, while there are calls.
    watch: Cell<Option<i32>>,
    look: RefCell<Option<Closure<dyn Fn()>>>,
}

struct Waiting {
    id: u32,
    /// When it fails, in milliseconds since 1970.
    until: f64,
    done: Done,
}

pub fn ask(module: Module, call: &str, args: Vec<Arg>, done: Done) {
    let found = RUNNING.with_borrow(|all| all.iter().find(|running| running.module == module).cloned());
    match found.or_else(|| start(module)) {
        Some(running) => running.call(call, args, done),
        None => done(Err(WorkerError::NotHere)),
    }
}

/// Starts a worker and lets it load the module: its first call, number 0.
fn start(module: Module) -> Option<Rc<Running>> {
    let script = web_sys::window()?
        .document()?
        .query_selector("script[data-app]")
        .ok()??;
    let files = script.get_attribute(&format!("data-ask-{}", module.name()))?;
    let boot = Reflect::get(&script, &"src".into()).ok()?.as_string()?;
    let worker = Worker::new(&Url::new_with_base("worker.js", &boot).ok()?.href()).ok()?;
    let running = Rc::new(Running {
        module,
        worker,
        loaded: Cell::new(false),
        last: Cell::new(0),
        waiting: RefCell::default(),
        watch: Cell::new(None),
        look: RefCell::default(),
    });
    running.listen();
    RUNNING.with_borrow_mut(|all| all.push(running.clone()));
    let files = files.split(' ').map(|name| Arg::Text(name.to_owned())).collect();
    let began = running.clone();
    let loaded = move |end: Result<Answer, WorkerError>| match end {
        Ok(_) => began.begin(),
        Err(_) => began.end(&WorkerError::NotLoaded),
    };
    running.send(0, "load", files, LOADING, Box::new(loaded));
    Some(running)
}

impl Running {
    /// Hears what the worker says. What listens stays for as long as the page does: workers are few.
    fn listen(self: &Rc<Self>) {
        let hears = self.clone();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| hears.hear(&event.data()));
        self.worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        let fails = self.clone();
        let failed = Closure::<dyn Fn()>::new(move || {
            fails.end(if fails.loaded.get() {
                &WorkerError::BrokeDown
            } else {
                &WorkerError::NotLoaded
            });
        });
        self.worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        failed.forget();
    }

    fn call(self: &Rc<Self>, call: &str, args: Vec<Arg>, done: Done) {
        self.last.set(self.last.get() + 1);
        // before the module is there, the worker holds the call back; its time begins when the module is
        let limit = if self.loaded.get() { CALL } else { f64::INFINITY };
        self.send(self.last.get(), call, args, limit, done);
    }

    fn send(self: &Rc<Self>, id: u32, call: &str, args: Vec<Arg>, limit: f64, done: Done) {
        let until = js_sys::Date::now() + limit;
        self.waiting.borrow_mut().push(Waiting { id, until, done });
        let (message, list, handed) = (Object::new(), Array::new(), Array::new());
        for arg in args {
            list.push(&match arg {
                Arg::Text(text) => text.into(),
                Arg::Number(number) => number.into(),
                Arg::Bytes(bytes) => {
                    let bytes = Uint8Array::from(bytes.as_slice());
                    handed.push(&bytes.buffer());
                    bytes.into()
                }
            });
        }
        let parts: [(&str, JsValue); 3] = [("id", id.into()), ("call", call.into()), ("args", list.into())];
        let made = parts
            .iter()
            .all(|(name, value)| Reflect::set(&message, &(*name).into(), value).is_ok());
        if !made || self.worker.post_message_with_transfer(&message, &handed).is_err() {
            self.end(&WorkerError::BrokeDown);
        }
        self.watch();
    }

    fn hear(self: &Rc<Self>, message: &JsValue) {
        let part = |name: &str| Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED);
        let error = part("error");
        if error.is_null() && self.loaded.get() {
            return self.end(&WorkerError::BrokeDown);
        }
        let id = part("id").as_f64();
        let at = |waiting: &Waiting| Some(f64::from(waiting.id)) == id;
        let waiting = {
            let mut all = self.waiting.borrow_mut();
            all.iter().position(at).map(|at| all.remove(at))
        };
        self.watch();
        let Some(waiting) = waiting else { return };
        (waiting.done)(if error.is_undefined() {
            Ok(answer(&part("ok")))
        } else {
            Err(WorkerError::Refused(error.as_string().unwrap_or_default()))
        });
    }

    /// The module is loaded: what waits for it has its time from now on.
    fn begin(&self) {
        self.loaded.set(true);
        let until = js_sys::Date::now() + CALL;
        for waiting in self.waiting.borrow_mut().iter_mut() {
            waiting.until = until;
        }
    }

    /// Ends the worker and all that waits for it; the next question starts another.
    fn end(&self, why: &WorkerError) {
        self.worker.terminate();
        RUNNING.with_borrow_mut(|all| all.retain(|running| !std::ptr::eq(running.as_ref(), self)));
        let ended = self.waiting.take();
        self.stop_watching();
        // what loads says so to nobody but itself
        for waiting in ended.into_iter().filter(|waiting| waiting.id > 0) {
            (waiting.done)(Err(why.clone()));
        }
    }

    /// Looks for calls that take too long as long as there are calls.
    fn watch(self: &Rc<Self>) {
        if self.waiting.borrow().is_empty() {
            return self.stop_watching();
        }
        if self.watch.get().is_some() {
            return;
        }
        let looks = Rc::downgrade(self);
        let make = || {
            Closure::<dyn Fn()>::new(move || {
                if let Some(running) = looks.upgrade() {
                    running.look();
                }
            })
        };
        let mut look = self.look.borrow_mut();
        let look = look.get_or_insert_with(make);
        let timer = web_sys::window().and_then(|window| {
            let callback = look.as_ref().unchecked_ref();
            window
                .set_interval_with_callback_and_timeout_and_arguments_0(callback, LOOK)
                .ok()
        });
        self.watch.set(timer);
    }

    fn look(&self) {
        let now = js_sys::Date::now();
        let late = self.waiting.borrow().iter().any(|waiting| waiting.until < now);
        if late && self.loaded.get() {
            self.end(&WorkerError::TooLong);
        } else if late {
            self.end(&WorkerError::NotLoaded);
        }
    }

    fn stop_watching(&self) {
        if let (Some(timer), Some(window)) = (self.watch.take(), web_sys::window()) {
            window.clear_interval_with_handle(timer);
        }
    }
}

fn answer(value: &JsValue) -> Answer {
    if let Some(text) = value.as_string() {
        Answer::Text(text)
    } else if let Some(number) = value.as_f64() {
        Answer::Number(number)
    } else if let Some(bytes) = value.dyn_ref::<Uint8Array>() {
        Answer::Bytes(bytes.to_vec())
    } else {
        Answer::Nothing
    }
}
