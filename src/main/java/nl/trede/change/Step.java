package nl.trede.change;

import nl.trede.model.Project;

/// From one version of a project to the next.
public record Step(Project before, Project after, Delta delta) {}
