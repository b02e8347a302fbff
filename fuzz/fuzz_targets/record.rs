//! A record: as it comes, and again as somebody would forge it who knows how its sum is made.
#![no_main]

use harbour_fuzz::check_well;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use sha2::{Digest, Sha256};

fuzz_target!(|data: &[u8]| {
    check_well(data);
    let Ok(Value::Object(mut fields)) = serde_json::from_slice(data) else {
        return;
    };
    fields.remove("sha256");
    // keys are in order and numbers are whole where it can be a record
    let body = serde_json::to_vec(&fields).unwrap_or_default();
    let sum: String = Sha256::digest(&body).iter().map(|byte| format!("{byte:02x}")).collect();
    fields.insert("sha256".into(), Value::String(sum));
    check_well(&serde_json::to_vec(&fields).unwrap_or_default());
});
