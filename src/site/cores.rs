//! Work on every core of the machine.

/// Does `work` on all of `items`, some on each core; results in the items' order, or the first error in it.
pub(super) fn on_every_core<T: Sync, R: Send, E: Send>(
    items: &[T],
    work: &(impl Fn(&T) -> Result<R, E> + Sync),
) -> Result<Vec<R>, E> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let parts: Vec<_> = items
            .chunks(share)
            .map(|part| scope.spawn(|| part.iter().map(work).collect::<Result<Vec<R>, E>>()))
            .collect();
        let mut all = Vec::with_capacity(items.len());
        for part in parts {
            match part.join() {
                Ok(done) => all.extend(done?),
                // as if it had panicked here
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(all)
    })
}
