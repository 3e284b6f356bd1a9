package nl.trede.change;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.Definition;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetIds;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Facts;
import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.Member;
import nl.trede.model.MemoId;
import nl.trede.model.Origin;
import nl.trede.model.Original;
import nl.trede.model.Passage;
import nl.trede.model.Place;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;
import nl.trede.model.Speakers;
import nl.trede.text.PositionMap;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// One body of each kind as it stands in files that are out there: it is written so for ever, and read so.
///
/// A body that changes its form gets a new version, a golden file beside the old one, and an upgrade in [Part].
class GoldenTest {
    private static final DocumentId DOCUMENT = new DocumentId(41);
    private static final CodeId CODE = new CodeId(21);
    private static final CoderId CODER = new CoderId(1);
    private static final CaseId CASE = new CaseId(-51);
    private static final FacetId FACET = new FacetId(31);
    private static final MemoId MEMO = new MemoId(71);
    private static final CodingId CODING = new CodingId(DOCUMENT, 9_007_199_254_740_993L);
    private static final RevisionId REVISION = new RevisionId(0xabc);
    private static final Hash HASH = new Hash(1, 2, 3, 4);
    private static final Passage PASSAGE = new Passage(REVISION, new TextRange(3, 9));
    private static final Place UNDER = Place.under(CODE, "n");

    static final List<Change.One> EXAMPLES =
            List.of(
                    new SchemeChange.ProjectNamed("Buurt \"West\""),
                    new SchemeChange.CoderAdded(CODER, "Mina"),
                    new SchemeChange.CoderRenamed(CODER, "Mina B."),
                    new DocumentChange.DocumentAdded(
                            DOCUMENT,
                            "map/één.txt",
                            "interview",
                            "nl",
                            Optional.of(LocalDate.of(2023, 5, 17)),
                            Map.of(
                                    "soort",
                                    new AttributeValue.Text("lang"),
                                    "leeftijd op dag",
                                    new AttributeValue.Amount(new BigDecimal("47.50")),
                                    "geboren",
                                    new AttributeValue.Date(LocalDate.of(1976, 1, 2))),
                            new Speakers(Map.of("I", Optional.empty(), "R", Optional.of(CASE))),
                            new Facts(Map.of("de school", "invented")),
                            new Original(HASH, "docx", ""),
                            REVISION,
                            Revision.first(HASH, 120, new Hash(5, 6, 7, 8)),
                            List.of()),
                    new DocumentChange.DocumentRenamed(DOCUMENT, "twee"),
                    new DocumentChange.DocumentRemoved(DOCUMENT),
                    new DocumentChange.DocumentCorrected(
                            DOCUMENT,
                            new RevisionId(0xdef),
                            new Revision(
                                    HASH,
                                    121,
                                    HASH,
                                    Optional.of(REVISION),
                                    new PositionMap(
                                            List.of(
                                                    new PositionMap.Edit(3, 1, 2),
                                                    new PositionMap.Edit(9, 0, 4)))),
                            List.of()),
                    new DocumentChange.HeadChosen(DOCUMENT, REVISION),
                    new DocumentChange.SpeakersNamed(DOCUMENT, Speakers.NONE),
                    new DocumentChange.DocumentAttributeSet(
                            DOCUMENT, "soort", new AttributeValue.Unset()),
                    new DocumentChange.DocumentRead(DOCUMENT, CODER, Optional.of(CODE), true),
                    new DocumentChange.DocumentAsked(DOCUMENT, CODE, Answer.UNCHANGED),
                    new CodeChange.CodeCreated(
                            CODE,
                            "overlast",
                            "nuisance",
                            Place.top("n"),
                            new Definition("wat hindert", "altijd", "nooit", "'lawaai'"),
                            "#1A78B8",
                            true,
                            new FacetIds(List.of(FACET))),
                    new CodeChange.CodeRenamed(CODE, "hinder"),
                    new CodeChange.CodeMoved(CODE, Place.under(new CodeId(22), "zn")),
                    new CodeChange.CodeDefined(CODE, Definition.NONE),
                    new CodeChange.CodeColoured(CODE, ""),
                    new CodeChange.CodeFaceted(CODE, new FacetIds(List.of())),
                    new CodeChange.CodeMerged(CODE, new CodeId(22)),
                    new CodeChange.CodeRemoved(CODE),
                    new SchemeChange.FacetCreated(
                            FACET,
                            "richting",
                            "direction",
                            Facet.Type.ORDERED,
                            Facet.Role.DIRECTION,
                            new Facet.Values(
                                    List.of(
                                            new Facet.Value(1, "tegen", "against", -1),
                                            new Facet.Value(2, "mee", "", 1)))),
                    new SchemeChange.FacetRemoved(FACET),
                    new SchemeChange.QuestionPut(
                            new QuestionId(61),
                            "Wat weegt het zwaarst?",
                            new Question.Form(
                                    "buurt",
                                    Question.Type.RANKING,
                                    Optional.of(CODE),
                                    List.of("a", "b"))),
                    new CodingChange.CodingMade(
                            CODING,
                            PASSAGE,
                            CODE,
                            CODER,
                            new Facets(
                                    List.of(new Facets.Setting(FACET, new FacetSetting.Chosen(2)))),
                            Origin.SUGGESTION,
                            Instant.parse("2024-03-01T10:00:00.123Z")),
                    new CodingChange.CodingRecoded(CODING, CODE),
                    new CodingChange.CodingMoved(CODING, PASSAGE),
                    new CodingChange.CodingQualified(
                            CODING, FACET, new FacetSetting.Amount(new BigDecimal("2.50"))),
                    new CodingChange.CodingRemoved(CODING),
                    new CaseChange.CaseCreated(
                            CASE,
                            "Moerwijk",
                            "buurt",
                            UNDER,
                            Map.of(
                                    "a b", new AttributeValue.Text("x"),
                                    "c/d", new AttributeValue.Text("y"))),
                    new CaseChange.CaseRenamed(CASE, "Moerwijk-Oost"),
                    new CaseChange.CaseMoved(CASE, Place.under(new CaseId(52), "n")),
                    new CaseChange.CaseRemoved(CASE),
                    new CaseChange.CaseAttributeSet(
                            CASE, "bouwjaar", new AttributeValue.Amount(new BigDecimal("1950"))),
                    new CaseChange.CaseAssigned(CASE, Member.part(DOCUMENT, PASSAGE), true),
                    new SchemeChange.MemoWritten(MEMO, CODING, CODER, "Denk aan\nde buren."),
                    new SchemeChange.MemoChanged(MEMO, "\ud83d\ude00"),
                    new SchemeChange.MemoRemoved(MEMO),
                    new Erasure.ThingErased(CASE),
                    new Erasure.BlobErased(HASH),
                    new Erasure.Restated(MEMO, Field.ABOUT.key(), CODE));

    @Test
    void everyKindHasAnExample() {
        TreeSet<String> kinds = new TreeSet<>();
        for (Change.One one : EXAMPLES) kinds.add(one.kind());
        assertThat(kinds).isEqualTo(new TreeSet<>(Kinds.known()));
    }

    @Test
    void bodiesAreWrittenAsInTheGoldenFiles() throws IOException {
        for (Change.One one : EXAMPLES)
            assertThat(Part.of(one, "0123456789abcdef").body().orElseThrow() + "\n")
                    .as(one.kind())
                    .isEqualTo(golden(one.kind()));
    }

    @Test
    void theGoldenFilesAreReadAsWhatTheExamplesWrite() throws IOException {
        for (Change.One one : EXAMPLES) {
            Part written = Part.of(one, "other");
            String body = golden(one.kind()).strip();
            Part read =
                    new Part(
                            written.kind(),
                            1,
                            written.thing(),
                            written.fields(),
                            Optional.of(body),
                            written.bodyHash());
            Writes writes = new Writes();
            one.writes(writes);
            assertThat(read.writes()).as(one.kind()).isEqualTo(writes.list());
        }
    }

    /// What stands outside of the body: kind, version, thing and fields.
    @Test
    void theFieldsOfEachKindAreKnownWithoutTheBody() {
        List<String> lines = new ArrayList<>();
        for (Change.One one : EXAMPLES) {
            Part part = Part.of(one, "s");
            assertThat(part.version()).isEqualTo(1);
            assertThat(part.isUnknown()).as(part.kind()).isFalse();
            if (!part.erases())
                assertThat(part.fields())
                        .isEqualTo(part.writes().stream().map(w -> w.key().word()).toList());
            lines.add(part.kind() + " " + String.join(" ", part.fields()));
        }
        assertThat(lines)
                .contains(
                        "coding.made exists at code coder origin time facet/1f",
                        "document.read read/1-15",
                        "case.assigned member/29@abc:3-9",
                        "document.attribute attribute/soort",
                        "case.created exists name kind place attribute/a+b attribute/c%2Fd",
                        "document.corrected revision/def head",
                        "thing.erased *",
                        "blob.erased " + HASH.hex());
    }

    private static String golden(String kind) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("golden/" + kind + "-1.json")) {
            assertThat(in).as("golden file of " + kind).isNotNull();
            return new String(
                    java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
