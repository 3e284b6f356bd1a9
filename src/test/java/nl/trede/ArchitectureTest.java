package nl.trede;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rooms, and what each may use.
class ArchitectureTest {
    private static final JavaClasses ALL =
            new ClassFileImporter().importPath(Path.of("target/classes/nl/trede"));

    /// What a room may use; what that uses it may use too where it stands here.
    private static final Map<String, Set<String>> ARROWS =
            Map.ofEntries(
                    Map.entry("message", Set.of()),
                    Map.entry("text", Set.of("message")),
                    Map.entry("model", Set.of("text", "message")),
                    Map.entry("language", Set.of("text", "message")),
                    Map.entry("change", Set.of("model", "text", "message")),
                    Map.entry("analysis", Set.of("model", "text", "message")),
                    Map.entry("search", Set.of("language", "change", "model", "text", "message")),
                    Map.entry(
                            "exchange",
                            Set.of("analysis", "change", "language", "model", "text", "message")),
                    Map.entry("store", Set.of("change", "model", "text", "message")),
                    Map.entry(
                            "workspace",
                            Set.of(
                                    "store",
                                    "search",
                                    "language",
                                    "change",
                                    "model",
                                    "text",
                                    "message")),
                    Map.entry(
                            "cli",
                            Set.of(
                                    "workspace",
                                    "exchange",
                                    "analysis",
                                    "search",
                                    "change",
                                    "language",
                                    "model",
                                    "text",
                                    "message")));

    /// Where a library is at home.
    private static final Map<String, List<String>> LIBRARIES =
            Map.of(
                    "org.apache.lucene..", List.of("search"),
                    "opennlp..", List.of("language"),
                    "morfologik..", List.of("language"),
                    "java.sql..", List.of("store"),
                    "org.sqlite..", List.of("store"),
                    "tools.jackson..", List.of("change", "exchange", "cli"),
                    "org.apache.poi..", List.of("exchange"),
                    "org.apache.pdfbox..", List.of("exchange"),
                    "de.siegmar..", List.of("exchange"),
                    "picocli..", List.of("cli"));

    @Test
    void theClassesWereFound() {
        assertThat(ALL.size()).isGreaterThan(100);
        for (String room : ARROWS.keySet())
            assertThat(ALL.that(inRoom(room))).as("classes of %s", room).isNotEmpty();
    }

    private static DescribedPredicate<JavaClass> inRoom(String room) {
        return JavaClass.Predicates.resideInAPackage("nl.trede." + room + "..");
    }

    @Test
    void roomsUseWhatTheArrowsAllow() {
        ARROWS.forEach((room, allowed) -> {
            List<String> forbidden = new ArrayList<>();
            for (String other : ARROWS.keySet())
                if (!other.equals(room) && !allowed.contains(other))
                    forbidden.add("nl.trede." + other + "..");
            noClasses()
                    .that()
                    .resideInAPackage("nl.trede." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden.toArray(String[]::new))
                    .because("the design draws the arrows so that a room can be read alone")
                    .check(ALL);
        });
    }

    @Test
    void everyClassIsInARoom() {
        List<String> rooms = new ArrayList<>();
        for (String room : ARROWS.keySet()) rooms.add("nl.trede." + room + "..");
        rooms.add("nl.trede");
        rooms.add("nl.trede.start");
        classes()
                .should()
                .resideInAnyPackage(rooms.toArray(String[]::new))
                .because("a newcomer finds the room from the folder names alone")
                .check(ALL);
    }

    @Test
    void librariesStayInTheirRooms() {
        LIBRARIES.forEach((library, rooms) -> {
            List<String> home = new ArrayList<>();
            for (String room : rooms) home.add("nl.trede." + room + "..");
            noClasses()
                    .that()
                    .resideOutsideOfPackages(home.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .because("what a library is good for, one room knows")
                    .check(ALL);
        });
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("nl.trede.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void theLauncherUsesNothing() {
        noClasses()
                .that()
                .resideInAPackage("nl.trede.start")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "nl.trede.start")
                .because("it has to run on Java 8, where the rest cannot be loaded")
                .check(ALL);
    }

    @Test
    void windowsAreLeftToRoomsThatDraw() {
        noClasses()
                .that()
                .resideOutsideOfPackages("nl.trede.desktop..", "nl.trede.figure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because("everything else runs without a display")
                .check(ALL);
    }
}
