//! Work on several threads with results in a fixed order.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Two things at the same time, or one after the other on a single thread.
pub(crate) fn both<A: Send, B: Send>(
    threads: usize,
    first: impl FnOnce() -> A + Send,
    second: impl FnOnce() -> B + Send,
) -> (A, B) {
    if threads < 2 {
        return (first(), second());
    }
    thread::scope(|scope| {
        let other = scope.spawn(first);
        let second = second();
        match other.join() {
            Ok(first) => (first, second),
            Err(cause) => std::panic::resume_unwind(cause),
        }
    })
}

/// `work(0)` to `work(n - 1)`, in this order whatever thread did which.
pub(crate) fn each<R: Send>(threads: usize, n: usize, work: impl Fn(usize) -> R + Sync) -> Vec<R> {
    if threads < 2 || n < 2 {
        return (0..n).map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let part = next.fetch_add(1, Ordering::Relaxed);
            if part >= n {
                return done;
            }
            done.push((part, work(part)));
        }
    };
    let mut all: Vec<(usize, R)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.min(n)).map(|_| scope.spawn(take)).collect();
        let joined = workers.into_iter().map(|worker| match worker.join() {
            Ok(done) => done,
            Err(cause) => std::panic::resume_unwind(cause),
        });
        joined.flatten().collect()
    });
    all.sort_unstable_by_key(|(part, _)| *part);
    all.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_order_on_any_number_of_threads() {
        for threads in [1, 2, 5] {
            let squares: Vec<usize> = each(threads, 100, |n| n * n);
            assert!(
                squares
                    .iter()
                    .enumerate()
                    .all(|(n, square)| *square == n * n)
            );
            assert_eq!(both(threads, || 1, || "b"), (1, "b"));
        }
    }
}
