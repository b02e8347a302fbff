//! The camera, for reading codes: what it shows goes to the module that reads, and nowhere else. There is one at a time, and it is off for sure
//! once something is found, once it is stopped, and once the page is left.

use super::workers::WorkerError;
use std::fmt;

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CameraError {
    /// The person, or whoever looks after the device, said no.
    Refused,
    NoCamera,
    /// Browsers give the camera only to pages that come securely.
    NotSecure,
    /// Another program has it, or it was unplugged.
    Busy,
    /// The page was left, or what the camera shows was hidden.
    Left,
    Worker(WorkerError),
}

impl fmt::Display for CameraError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Refused => {
                "The camera is not allowed here. Allow it in the browser’s settings for this page, or choose a picture of the code."
            }
            Self::NoCamera => "This device has no camera that the browser can use. Choose a picture of the code instead.",
            Self::NotSecure => {
                "The browser gives the camera only to addresses that begin with https. Choose a picture of the code instead."
            }
            Self::Busy => "The camera does not answer. Close other programs that use it, then press “Read a code” again.",
            Self::Left => "The camera is off, because its picture was out of sight. Press “Read a code” to go on.",
            Self::Worker(why) => return why.fmt(f),
        })
    }
}

impl std::error::Error for CameraError {}

/// Shows the camera in the `<video>` with this id, once it is on the page, and looks for a code until one is found; then the camera is off.
/// Asks the person first, as browsers do. One of `found` and `failed` is called, and only once, unless [`stop`] comes first.
pub fn start(video: &'static str, found: impl FnOnce(String) + 'static, failed: impl FnOnce(CameraError) + 'static) {
    #[cfg(target_arch = "wasm32")]
    web::start(video, Box::new(found), Box::new(failed));
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (video, found, failed);
}

/// Ends it, and the light goes off.
pub fn stop() {
    #[cfg(target_arch = "wasm32")]
    web::stop();
}

#[cfg(target_arch = "wasm32")]
mod web {
    use super::super::{codes, pictures, promises};
    use super::{CameraError, WorkerError};
    use js_sys::Reflect;
    use std::cell::{Cell, RefCell};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack};

    /// Between two looks at what the camera shows, in milliseconds.
    const LOOK: i32 = 125;
    /// The longest side of what is looked at, in pixels.
    const LONGEST: f64 = 800.0;
    /// So often in a row the module may break down over what it sees.
    const PATIENCE: u32 = 3;

    struct Live {
        /// Tells one use of the camera from the next.
        number: u32,
        video: &'static str,
        found: Box<dyn FnOnce(String)>,
        failed: Box<dyn FnOnce(CameraError)>,
        stream: Option<MediaStream>,
        is_reading: bool,
        broke_down: u32,
    }

    thread_local! {
        static LIVE: RefCell<Option<Live>> = const { RefCell::new(None) };
        static LAST: Cell<u32> = const { Cell::new(0) };
        /// The timer that looks, while the camera is on.
        static TIMER: Cell<Option<i32>> = const { Cell::new(None) };
        static LOOKING: Closure<dyn Fn()> = Closure::new(look);
        static LEAVING: Closure<dyn Fn()> = Closure::new(|| fail(CameraError::Left));
        static ENDED: Closure<dyn Fn()> = Closure::new(|| fail(CameraError::Busy));
    }

    pub fn start(video: &'static str, found: Box<dyn FnOnce(String)>, failed: Box<dyn FnOnce(CameraError)>) {
        stop();
        let number = LAST.get() + 1;
        LAST.set(number);
        LIVE.set(Some(Live {
            number,
            video,
            found,
            failed,
            stream: None,
            is_reading: false,
            broke_down: 0,
        }));
        let Some(window) = web_sys::window() else { return };
        LEAVING.with(|leaving| {
            let _ = window.add_event_listener_with_callback("pagehide", leaving.as_ref().unchecked_ref());
        });
        if !window.is_secure_context() {
            return fail(CameraError::NotSecure);
        }
        let wanted = MediaStreamConstraints::new();
        let ways = js_sys::Object::new();
        // the one on the back, where there are two
        let _ = Reflect::set(&ways, &"facingMode".into(), &"environment".into());
        let _ = Reflect::set(&ways, &"width".into(), &1280.into());
        wanted.set_video(&ways);
        // not there in every browser
        let devices = Reflect::get(&window.navigator(), &"mediaDevices".into()).unwrap_or_default();
        let asked = devices
            .dyn_ref::<web_sys::MediaDevices>()
            .and_then(|devices| devices.get_user_media_with_constraints(&wanted).ok());
        let Some(asked) = asked else {
            return fail(CameraError::NoCamera);
        };
        promises::then(&asked, move |given| match given {
            Ok(stream) => show(number, stream.unchecked_into()),
            Err(_) if !is_now(number) => {}
            Err(why) => fail(match promises::name_of(&why).as_str() {
                "NotAllowedError" | "SecurityError" => CameraError::Refused,
                "NotFoundError" | "OverconstrainedError" | "TypeError" => CameraError::NoCamera,
                _ => CameraError::Busy,
            }),
        });
    }

    fn show(number: u32, stream: MediaStream) {
        if !is_now(number) {
            return end(&stream); // somebody stopped before the browser had the camera ready
        }
        for track in tracks(&stream) {
            ENDED.with(|ended| track.set_onended(Some(ended.as_ref().unchecked_ref())));
        }
        let video = LIVE.with_borrow(|live| video(live.as_ref()?.video));
        if let Some(video) = &video {
            video.set_muted(true);
            video.set_src_object(Some(&stream));
            if let Ok(playing) = video.play() {
                promises::then(&playing, |_| ());
            }
        }
        // the stream itself: its own `clone` would be a second one, with the light still on
        with(|live| live.stream = Some(stream));
        if video.is_none() {
            return fail(CameraError::Left);
        }
        let timer = web_sys::window().and_then(|window| {
            LOOKING.with(|look| {
                let callback = look.as_ref().unchecked_ref();
                window
                    .set_interval_with_callback_and_timeout_and_arguments_0(callback, LOOK)
                    .ok()
            })
        });
        TIMER.set(timer);
    }

    /// Gives what the camera shows to the module, unless it still reads what was shown before.
    fn look() {
        let live = LIVE.with_borrow(|live| {
            let live = live.as_ref().filter(|live| !live.is_reading)?;
            Some((live.number, video(live.video)))
        });
        let Some((number, video)) = live else { return };
        // nobody is filmed who doesn't see it
        let Some(video) = video.filter(is_seen) else {
            return fail(CameraError::Left);
        };
        let (width, height) = (f64::from(video.video_width()), f64::from(video.video_height()));
        // the square in the middle, as the page shows it
        let side = width.min(height);
        let size = side.min(LONGEST);
        let seen = (side > 0.0).then(|| {
            pictures::seen(size, size, |paper| {
                let (left, top) = ((width - side) / 2.0, (height - side) / 2.0);
                paper.draw_image_with_html_video_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                    &video, left, top, side, side, 0.0, 0.0, size, size,
                )
            })
        });
        let Some(seen) = seen.flatten() else { return };
        with(|live| live.is_reading = true);
        codes::read(seen, move |read| {
            if !is_now(number) {
                return;
            }
            let broke_down = matches!(read, Err(WorkerError::BrokeDown));
            let in_a_row = with(|live| {
                live.is_reading = false;
                live.broke_down = if broke_down { live.broke_down + 1 } else { 0 };
                live.broke_down
            });
            match read {
                Ok(None) => {}
                Ok(Some(text)) => {
                    if let Some(live) = take() {
                        (live.found)(text);
                    }
                }
                // something that the module can't cope with came into view, and is gone in a moment
                Err(_) if broke_down && in_a_row < PATIENCE => {}
                Err(why) => fail(CameraError::Worker(why)),
            }
        });
    }

    pub fn stop() {
        drop(take());
    }

    fn fail(why: CameraError) {
        if let Some(live) = take() {
            (live.failed)(why);
        }
    }

    /// Ends all of it.
    fn take() -> Option<Live> {
        let live = LIVE.take()?;
        if let Some(window) = web_sys::window() {
            if let Some(timer) = TIMER.take() {
                window.clear_interval_with_handle(timer);
            }
            LEAVING.with(|leaving| {
                let _ = window.remove_event_listener_with_callback("pagehide", leaving.as_ref().unchecked_ref());
            });
        }
        if let Some(video) = video(live.video) {
            video.set_src_object(None);
        }
        live.stream.iter().for_each(end);
        Some(live)
    }

    /// The light goes off when the last track has ended.
    fn end(stream: &MediaStream) {
        for track in tracks(stream) {
            track.set_onended(None);
            track.stop();
        }
    }

    fn tracks(stream: &MediaStream) -> impl Iterator<Item = MediaStreamTrack> {
        let tracks = stream.get_tracks();
        tracks.into_iter().filter_map(|track| track.dyn_into().ok())
    }

    fn with<T: Default>(act: impl FnOnce(&mut Live) -> T) -> T {
        LIVE.with_borrow_mut(|live| live.as_mut().map(act)).unwrap_or_default()
    }

    fn is_now(number: u32) -> bool {
        LIVE.with_borrow(|live| live.as_ref().is_some_and(|live| live.number == number))
    }

    /// A folded `<details>` still gives what is in it a size.
    fn is_seen(video: &HtmlVideoElement) -> bool {
        let folded = video.closest("details:not([open])").ok().flatten();
        let document = video.owner_document();
        folded.is_none() && video.offset_width() > 0 && document.is_some_and(|document| !document.hidden())
    }

    fn video(id: &str) -> Option<HtmlVideoElement> {
        let document = web_sys::window()?.document()?;
        document.get_element_by_id(id)?.dyn_into().ok()
    }
}
