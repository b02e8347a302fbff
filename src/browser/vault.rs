//! Seals a school's private key with a passphrase, and opens it: WebCrypto, which browsers have on secure pages only.

use crate::agreement::SchoolKey;
use crate::register::{KeyFileError, Passphrase};
use std::fmt;

/// Why a key could not be sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VaultError {
    File(KeyFileError),
    WrongPassphrase,
    /// The page wasn't served securely.
    Insecure,
    Failed,
}

/// Seals `key`; `done` gets the file's text. Takes about a second.
pub fn seal(key: &SchoolKey, passphrase: &Passphrase, done: impl FnOnce(Result<String, VaultError>) + 'static) {
    #[cfg(target_arch = "wasm32")]
    web::seal(key, passphrase, done);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (key, passphrase);
        done(Err(VaultError::Insecure));
    }
}

/// Opens a file that [`seal`] made. Takes about a second; a file that would take long is refused.
pub fn open(bytes: &[u8], passphrase: &Passphrase, done: impl FnOnce(Result<SchoolKey, VaultError>) + 'static) {
    #[cfg(target_arch = "wasm32")]
    web::open(bytes, passphrase, done);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = passphrase;
        let file = crate::register::KeyFile::read(bytes);
        done(Err(file.map_or_else(VaultError::File, |_| VaultError::Insecure)));
    }
}

impl fmt::Display for VaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::WrongPassphrase => f.write_str(
                "This passphrase doesn’t open the key file. Type it again, and look at capitals and spaces. \
                 Nobody can open the file without it, so if it is lost, make a new key.",
            ),
            Self::Insecure => f.write_str(
                "This page was not served securely, and browsers seal keys on secure pages only. \
                 Open this page with an address that begins with https://, or on localhost.",
            ),
            Self::Failed => {
                f.write_str("The browser could not do it just now. Open this page again, and try once more.")
            }
        }
    }
}

impl std::error::Error for VaultError {}

#[cfg(target_arch = "wasm32")]
mod web {
    use super::VaultError;
    use crate::agreement::SchoolKey;
    use crate::browser::random;
    use crate::register::{KeyFile, Passphrase};
    use js_sys::{Array, ArrayBuffer, JsString, Object, Reflect, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{CryptoKey, SubtleCrypto};

    pub fn seal(key: &SchoolKey, passphrase: &Passphrase, done: impl FnOnce(Result<String, VaultError>) + 'static) {
        let (Some(salt), Some(nonce)) = (random::secret(), random::secret()) else {
            return done(Err(VaultError::Failed));
        };
        let mut file = KeyFile {
            public: key.public(),
            salt,
            iterations: KeyFile::ITERATIONS,
            nonce,
            sealed: [0; 48],
        };
        let seed = Uint8Array::from(&key.seed()[..]);
        let passphrase = bytes_of(passphrase);
        spawn_local(async move {
            let sealed = encrypted(&file, &passphrase, &seed).await;
            seed.fill(0, 0, seed.length());
            done(sealed.map(|sealed| {
                file.sealed = sealed;
                file.to_text()
            }));
        });
    }

    pub fn open(bytes: &[u8], passphrase: &Passphrase, done: impl FnOnce(Result<SchoolKey, VaultError>) + 'static) {
        let file = match KeyFile::read(bytes) {
            Ok(file) => file,
            Err(error) => return done(Err(VaultError::File(error))),
        };
        let passphrase = bytes_of(passphrase);
        spawn_local(async move { done(decrypted(&file, &passphrase).await) });
    }

    async fn encrypted(file: &KeyFile, passphrase: &Uint8Array, seed: &Uint8Array) -> Result<[u8; 48], VaultError> {
        let (subtle, key) = derived(file, passphrase).await?;
        let promise = subtle.encrypt_with_object_and_buffer_source(&cipher(file), &key, seed);
        let sealed = JsFuture::from(promise.map_err(failed)?).await.map_err(failed)?;
        bytes(sealed)?.try_into().map_err(|_| VaultError::Failed)
    }

    async fn decrypted(file: &KeyFile, passphrase: &Uint8Array) -> Result<SchoolKey, VaultError> {
        let (subtle, key) = derived(file, passphrase).await?;
        let sealed = Uint8Array::from(&file.sealed[..]);
        let promise = subtle.decrypt_with_object_and_buffer_source(&cipher(file), &key, &sealed);
        // the file is as it was written, so it is the passphrase
        let opened = JsFuture::from(promise.map_err(failed)?).await;
        let opened = bytes(opened.map_err(|_| VaultError::WrongPassphrase)?)?;
        let seed: [u8; 32] = opened.try_into().map_err(|_| VaultError::Failed)?;
        let key = SchoolKey::from_seed(&seed);
        (key.public() == file.public).then_some(key).ok_or(VaultError::Failed)
    }

    /// The key that the passphrase makes, which never leaves the browser's own code.
    async fn derived(file: &KeyFile, passphrase: &Uint8Array) -> Result<(SubtleCrypto, CryptoKey), VaultError> {
        let crypto = web_sys::window().and_then(|window| window.crypto().ok());
        let crypto = crypto.ok_or(VaultError::Failed)?;
        // undefined on pages that aren't served securely
        let subtle = Reflect::get(&crypto, &"subtle".into()).ok().filter(JsValue::is_object);
        let subtle: SubtleCrypto = subtle.ok_or(VaultError::Insecure)?.unchecked_into();
        let uses = Array::of1(&"deriveKey".into());
        let promise = subtle.import_key_with_str("raw", passphrase, "PBKDF2", false, &uses);
        let base = JsFuture::from(promise.map_err(failed)?).await.map_err(failed)?;
        let how = object(&[
            ("name", "PBKDF2".into()),
            ("hash", "SHA-256".into()),
            ("salt", Uint8Array::from(&file.salt[..]).into()),
            ("iterations", file.iterations.into()),
        ]);
        let what = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
        let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
        let promise = subtle.derive_key_with_object_and_object(&how, base.unchecked_ref(), &what, false, &uses);
        let key = JsFuture::from(promise.map_err(failed)?).await.map_err(failed)?;
        Ok((subtle, key.unchecked_into()))
    }

    fn cipher(file: &KeyFile) -> Object {
        object(&[
            ("name", "AES-GCM".into()),
            ("iv", Uint8Array::from(&file.nonce[..]).into()),
            ("additionalData", Uint8Array::from(file.bound().as_bytes()).into()),
        ])
    }

    /// The same bytes on every keyboard: é may be typed as one character or as two.
    fn bytes_of(passphrase: &Passphrase) -> Uint8Array {
        let same = JsString::from(passphrase.as_str()).normalize("NFKC");
        Uint8Array::from(String::from(same).as_bytes())
    }

    fn object(fields: &[(&str, JsValue)]) -> Object {
        let object = Object::new();
        for (name, value) in fields {
            let _ = Reflect::set(&object, &JsValue::from_str(name), value);
        }
        object
    }

    fn bytes(buffer: JsValue) -> Result<Vec<u8>, VaultError> {
        let buffer: ArrayBuffer = buffer.dyn_into().map_err(failed)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    fn failed(_: JsValue) -> VaultError {
        VaultError::Failed
    }
}
