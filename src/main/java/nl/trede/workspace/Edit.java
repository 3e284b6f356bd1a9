package nl.trede.workspace;

import nl.trede.change.Change;
import nl.trede.model.Project;

import java.util.Optional;

/// Makes a change out of the newest project; empty if there is nothing to be done. Runs on the project thread, once,
/// and may refuse with a [nl.trede.message.TredeException].
@FunctionalInterface
public interface Edit {
    Optional<Change> of(Project newest);
}
