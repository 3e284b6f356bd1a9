/// What a project's codings add up to: matrices, and the passages behind their cells. Begin at
/// [nl.trede.analysis.Matrix]. Pure functions from a project and a filter to records; may be called from any thread.
///
/// `Matrix.of(project, Spec.of(Axis.parse("code"), Axis.parse("case:gemeente")), texts, Progress.NONE)`
///
/// [nl.trede.analysis.Scan] is the one place that knows which coding falls in which cell: the numbers and
/// [nl.trede.analysis.Passages] both go through it. Uses `model`.
@NullMarked
package nl.trede.analysis;

import org.jspecify.annotations.NullMarked;
