package nl.trede.store;

import nl.trede.message.Problem;
import nl.trede.message.TredeException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The backup that the first edit of an opening starts, on a thread of its own, if there is none of today.
final class DailyBackup {
    private final Backups backups;
    private final Thread thread;
    private boolean started;
    private volatile @Nullable Problem problem;

    DailyBackup(Backups backups) {
        this.backups = backups;
        thread = Thread.ofPlatform().name("backup").daemon().unstarted(this::run);
    }

    void start() {
        if (started) return;
        started = true;
        thread.start();
    }

    private void run() {
        try {
            backups.makeDaily();
        } catch (TredeException e) {
            problem = e.problem();
        }
    }

    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /// Waits until it is done, if it was started.
    void await() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
