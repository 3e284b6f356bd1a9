package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Choices;
import nl.trede.generate.Property;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class TreeTest {
    private static List<String> paths(Project project) {
        Tree<Code> tree = project.codebook().tree();
        return tree.inOrder().stream()
                .map(code -> tree.path(code.id()) + (tree.isFlagged(code) ? "!" : ""))
                .toList();
    }

    @Test
    void siblingsStandInTheOrderOfTheirRanksAndThenOfTheirIds() {
        Project project =
                new Make()
                        .code(4, "vier", 0, "t", 1)
                        .code(3, "drie", 0, "n", 1)
                        .code(1, "een", 3, "z", 1)
                        .code(2, "twee", 3, "b", 1)
                        .code(6, "zes", 0, "t", 1)
                        .project();
        assertThat(paths(project)).containsExactly("drie", "drie/twee", "drie/een", "vier", "zes");
    }

    @Test
    void aNameWithASlashIsEscapedInPaths() {
        Project project = new Make().code(1, "en/of", 0, "n", 1).code(2, "x", 1, "n", 1).project();
        assertThat(paths(project)).containsExactly("en\\/of", "en\\/of/x");
        assertThat(project.codebook().find("en\\/of/x").id()).isEqualTo(new CodeId(2));
    }

    @Test
    void theTreeKnowsWhatStandsAboveAndBelow() {
        Project project =
                new Make()
                        .code(1, "a", 0, "n", 1)
                        .code(2, "b", 1, "n", 1)
                        .code(3, "c", 2, "n", 1)
                        .code(4, "d", 1, "t", 1)
                        .project();
        Tree<Code> tree = project.codebook().tree();
        Code a = project.codes().at(0);
        Code c = project.codes().at(2);
        assertThat(tree.depth(a)).isZero();
        assertThat(tree.depth(c)).isEqualTo(2);
        assertThat(tree.upwards(c)).extracting(Code::name).containsExactly("c", "b", "a");
        assertThat(tree.subtree(a)).extracting(Code::name).containsExactly("a", "b", "c", "d");
        assertThat(tree.parent(c)).map(Code::name).contains("b");
        assertThat(tree.parent(a)).isEmpty();
        assertThat(tree.children(a)).extracting(Code::name).containsExactly("b", "d");
        assertThat(tree.roots()).containsExactly(a);
        assertThat(project.codebook().topLevel(c)).isEqualTo(a);
    }

    @Test
    void aCircleIsBrokenAtTheYoungestMove() {
        Project project =
                new Make()
                        .code(1, "a", 3, "n", 5)
                        .code(2, "b", 1, "n", 9)
                        .code(3, "c", 2, "n", 7)
                        .code(4, "d", 3, "n", 1)
                        .project();
        assertThat(paths(project)).containsExactly("b", "b/c", "b/c/a", "b/c/d");
        assertThat(project.codebook().tree().broken()).extracting(Code::name).containsExactly("b");
    }

    @Test
    void ofMovesOfOneMomentTheOneWithTheHighestIdIsTheYoungest() {
        Project project = new Make().code(1, "a", 2, "n", 5).code(2, "b", 1, "n", 5).project();
        assertThat(paths(project)).containsExactly("b", "b/a");
    }

    @Test
    void whatStandsUnderItselfStandsAtTheTop() {
        assertThat(paths(new Make().code(1, "a", 1, "n", 5).project())).containsExactly("a");
    }

    @Test
    void twoCirclesAreBrokenEach() {
        Project project =
                new Make()
                        .code(1, "a", 2, "n", 1)
                        .code(2, "b", 1, "n", 2)
                        .code(3, "c", 4, "n", 4)
                        .code(4, "d", 3, "n", 3)
                        .project();
        assertThat(paths(project)).containsExactly("b", "b/a", "c", "c/d");
    }

    @Test
    void whatWasRemovedIsShownOnlyWhileSomethingShownStandsBelow() {
        Make make =
                new Make()
                        .removedCode(1, "a", 0, "n", 1)
                        .removedCode(2, "b", 1, "n", 1)
                        .code(3, "c", 2, "n", 1)
                        .removedCode(4, "d", 3, "n", 1);
        assertThat(paths(make.project())).containsExactly("a!", "a/b!", "a/b/c");
        make.removedCode(3, "c", 2, "n", 1);
        assertThat(paths(make.project())).isEmpty();
        assertThat(make.project().codebook().tree().shows(new CodeId(3))).isFalse();
        assertThat(make.project().codebook().path(new CodeId(3))).isEmpty();
    }

    @Test
    void aParentOfWhichNothingIsKnownIsNoParent() {
        Make make = new Make().code(1, "a", 77, "n", 1);
        assertThat(paths(make.project())).containsExactly("a");
        make.said(new CodeId(77), Fields.NONE);
        assertThat(paths(make.project())).containsExactly("a");
    }

    /// Whatever the moves: each code is shown once, under its parent unless its own move was broken, and the order
    /// in which things came does not matter.
    @Test
    void everyForestOfMovesIsShownTheSameInWhateverOrderItCame() {
        Property.forAllAssert(
                TreeTest::moves,
                moves -> {
                    Project project = Project.EMPTY.with(moves);
                    Tree<Code> tree = project.codebook().tree();
                    List<Thing> keys = new ArrayList<>(moves.keySet());
                    Collections.shuffle(keys, new Random(1));
                    Map<Thing, Fields> shuffled = new LinkedHashMap<>();
                    for (Thing key : keys) shuffled.put(key, project.fields(key));
                    assertThat(paths(Project.EMPTY.with(shuffled))).isEqualTo(paths(project));
                    List<Code> shown = tree.inOrder();
                    assertThat(shown).doesNotHaveDuplicates();
                    assertThat(shown).hasSameSizeAs(existingAndAbove(project));
                    for (Code code : shown) {
                        Optional<Thing> parent = tree.parent(code).map(Code::id);
                        if (!tree.broken().contains(code))
                            assertThat(parent).isEqualTo(code.place().parent());
                    }
                });
    }

    private static Set<Thing> existingAndAbove(Project project) {
        Set<Thing> shown = new HashSet<>();
        for (Code code : project.codes().existing()) {
            Thing at = code.id();
            while (shown.add(at)) {
                Optional<Thing> parent =
                        project.codes().get((CodeId) at).flatMap(one -> one.place().parent());
                if (parent.isEmpty()) break;
                at = parent.get();
            }
        }
        return shown;
    }

    private static Map<Thing, Fields> moves(Choices choices) {
        Map<Thing, Fields> all = new LinkedHashMap<>();
        int count = choices.between(1, 9);
        for (int i = 1; i <= count; i++) {
            long parent = choices.below(count + 1);
            Fields fields =
                    Make.placed(
                            "c" + i,
                            parent == 0 ? Optional.empty() : Optional.of(new CodeId(parent)),
                            choices.oneOf("n", "t"),
                            choices.below(4));
            all.put(new CodeId(i), fields.with(Field.EXISTS, !choices.oneIn(3)));
        }
        return all;
    }
}
