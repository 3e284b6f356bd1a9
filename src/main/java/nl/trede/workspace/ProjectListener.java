package nl.trede.workspace;

import nl.trede.change.Step;

/// Is told of each new version of a project, after it is on the disk and before the futures of its edits complete.
/// Called on the project thread: returns at once, and hands on to its own thread what takes longer.
@FunctionalInterface
public interface ProjectListener {
    void projectChanged(Step step);
}
