package vn.motcua.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes the sync thread, by the monotonic clock: a wall clock that is set does not move it.
final class Alarm {

    private static final long SILENT = Duration.ofDays(365).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long due = System.nanoTime() + SILENT;
    private boolean pressed;
    private boolean counting;
    private boolean off;

    /// Rings after `wait` at the latest. Once it rang it is silent until this is called again: what was asked for
    /// meanwhile is not put off by what the turn itself asks for at its end.
    void set(Duration wait) {
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
                due = System.nanoTime() + SILENT;
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
