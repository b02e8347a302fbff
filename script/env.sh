# shellcheck shell=bash
# Sourced by the other scripts: where tools are found, where build output goes, which compiler is used.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit
cache=${XDG_CACHE_HOME:-$HOME/.cache}/harbour

# Outside the checkout, so that a fresh clone finds what was compiled before.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$cache/target}
# Our own tools come first, in the versions the project is built with; nobody's installed tools are replaced.
export PATH="$root/node_modules/.bin:$cache/tools/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# Whether this compiler can build for WebAssembly.
builds_wasm() {
    local folder
    folder=$("$1" --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) || return 1
    compgen -G "$folder/libstd-*.rlib" >/dev/null
}

# Debian's own compiler (package rustc-web) stands in where rustup has no wasm32 target.
choose_rustc() {
    if [[ -n ${RUSTC:-} ]] || builds_wasm rustc; then return; fi
    if builds_wasm /usr/bin/rustc; then export RUSTC=/usr/bin/rustc; fi
}
choose_rustc

# Clippy of the compiler in use: with Debian's rustc, Debian's clippy.
cargo_clippy() {
    if [[ ${RUSTC:-} == /usr/bin/rustc ]] && command -v rustup >/dev/null; then
        env PATH="/usr/bin:$PATH" "$(rustup which cargo)" clippy "$@"
    else
        cargo clippy "$@"
    fi
}

# A heading that stands out in a long log.
heading() {
    printf '\n\033[1m== %s\033[0m\n' "$*"
}
