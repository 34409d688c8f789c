package vn.motcua.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes the sync thread, by the monotonic clock: a wall clock that is set does not move it.
final class Alarm {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long due = System.nanoTime();
    private boolean pressed;
    private boolean counting;
    private boolean off;

    /// Rings after `wait`, whatever was set before.
    void set(Duration wait) {
        with(() -> due = System.nanoTime() + wait.toNanos());
    }

    /// Rings after `wait` at the latest.
    void hurry(Duration wait) {
        with(() -> due = Math.min(due - System.nanoTime(), wait.toNanos()) + System.nanoTime());
    }

    /// Rings now, because somebody pressed.
    void press() {
        with(() -> {
            pressed = true;
            due = System.nanoTime();
        });
    }

    /// Something has to be counted anew, without a round.
    void count() {
        with(() -> counting = true);
    }

    void off() {
        with(() -> off = true);
    }

    boolean isOff() {
        lock.lock();
        try {
            return off;
        } finally {
            lock.unlock();
        }
    }

    /// Whether somebody pressed since this was last asked.
    boolean wasPressed() {
        lock.lock();
        try {
            boolean was = pressed;
            pressed = false;
            return was;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until it rings.
    ///
    /// @param counted run where only something has to be counted anew
    /// @return false if it was only that, or the end
    boolean ring(Runnable counted) throws InterruptedException {
        lock.lock();
        try {
            while (!off && !counting && due - System.nanoTime() > 0) {
                if (!changed.await(due - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    break;
                }
            }
            if (off) {
                return false;
            }
            if (due - System.nanoTime() <= 0) {
                return true;
            }
            if (!counting) {
                return false;
            }
            counting = false;
        } finally {
            lock.unlock();
        }
        counted.run();
        return false;
    }

    private void with(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
