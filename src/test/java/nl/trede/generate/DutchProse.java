package nl.trede.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Text that has the shape of Dutch and no sense: sentences of words that are as frequent as words are, with
/// numbers, abbreviations, names and marks where these stand. For measuring, where lengths, types and lemmas count.
///
/// The most frequent words are the real ones in their real order; content words have their forms; compounds,
/// hundreds of thousands, fill the tail. Depends on the random numbers alone.
public final class DutchProse {
    private static final String[] FUNCTION =
            words(
                    """
                    de van het een en in dat is te op zijn die voor met niet aan er om ook als bij maar dan
                    door naar wordt nog wel uit over of was werd al heeft hebben hij ze we ik je meer kan moet
                    zou kunnen tot daar toch want omdat hun deze dit wat veel na tegen onder tussen zonder
                    volgens sinds terwijl hoe waar wie geen andere nu hier zo dus weer waren zullen had
                    eigenlijk gewoon heel alleen altijd vooral steeds soms misschien natuurlijk zo'n\
                    """);

    private static final String[] NOUNS =
            words(
                    """
                    woningen buurt wijk bewoners gemeente mensen huis jaar straat plan woning huizen kinderen
                    overlast wijken huurders stad project corporatie school jongeren probleem problemen
                    buurten plannen sloop maatregelen overleg veiligheid park winkels vereniging onderzoek
                    plein gezinnen verkeer renovatie leefbaarheid gesprek wethouder effect beleid tuin
                    nieuwbouw herstructurering bewoner straten besluit rapport ouderen flat effecten buren
                    buurvrouw huurder jaren maand weken dagen gezin maatregel trap portiek balkon geluid
                    subsidie budget kosten markt centrum samenhang projecten scholen gemeenten ambtenaar
                    ambtenaren corporaties vergadering besluiten gesprekken rapporten kind winkel pleinen
                    geld huur koopwoning huurwoning koopwoningen huurwoningen veiligheden raad dossier\
                    """);

    private static final String[] VERBS =
            words(
                    """
                    gaat komt staat zegt maakt vindt wonen woont doen doet zien ziet krijgen kregen gemaakt
                    gesloopt gebouwd verbeterd verhuisd verhuizen betrokken blijven bleven bouwen werken
                    gewerkt gevraagd vragen spelen speelde leven leefde kiezen koos lopen liep geworden
                    opgelost voorgesteld ingediend vernieuwen vernieuwd denken dacht\
                    """);

    private static final String[] ADJECTIVES =
            words(
                    """
                    grote nieuwe goede sociale oude groot nieuw goed lokale hoge kleine betere veilige groene
                    stedelijke economische duidelijke belangrijke verschillende gezamenlijke tevreden vroegere
                    leefbare goedkope dure lege rustige drukke gemengde eenzijdige fysieke\
                    """);

    private static final String[] FIRST =
            words(
                    """
                    woning wijk buurt stads huur gemeente bewoners sloop bouw straat groen verkeers jeugd
                    school winkel markt milieu water sport speel park veiligheids leefbaarheids wijkraads
                    gezins zorg kinder jongeren ouderen burger volks rijks provincie bestuurs begrotings
                    huisvestings vernieuwings krachts achterstands aandachts probleem concentratie integratie
                    participatie inspraak buurtschaps dorps\
                    """);

    private static final String[] MIDDLE =
            words(
                    """
                    bouw plan beleids project onderzoeks overleg commissie vergader fonds gebieds beheers
                    ontwikkelings verbeterings herstel uitvoerings advies toewijzings bestemmings onderhouds
                    opvang subsidie kosten voorzienings bezoek kwaliteits bewakings inrichtings rapportage\
                    """);

    private static final String[] LAST =
            words(
                    """
                    plannen groep groepen bureau dienst vraag vragen aanpak kaart lijst avond centrum fonds
                    commissie overleg notitie nota proces processen raad norm normen budget team teams brief
                    brieven programma stuk stukken termijn besluit regeling vergunning gebied gebieden klacht
                    klachten punt punten huis rekening som termijnen\
                    """);

    private static final String[] NAMES =
            words(
                    """
                    Noorderveld Zuidwijk Overdijk Kattenbroek Jansen Bakker Visser Smit Meijer Mulder Bos
                    Dijkstra Amsterdam Utrecht Rotterdam Leiden Deventer Fatima Karin Henk Rijnland Oosterpark
                    Berkenlaan Molenstraat Stationsplein Westerhof Lindenhof Waterwijk\
                    """);

    private static final String[] SHORT =
            words("dhr. mevr. bijv. nr. blz. d.w.z. o.a. enz. ca. drs.");

    private final SplittableRandom random;

    public DutchProse(SplittableRandom random) {
        this.random = random;
    }

    private static String[] words(String list) {
        return list.strip().split("\\s+");
    }

    /// A few sentences, as one line, of roughly `length` characters, never less.
    public String paragraph(int length) {
        StringBuilder text = new StringBuilder(length + 200);
        while (text.length() < length) {
            if (!text.isEmpty()) text.append(' ');
            addSentence(text);
        }
        return text.toString();
    }

    private void addSentence(StringBuilder to) {
        boolean isQuoted = random.nextInt(40) == 0;
        if (isQuoted) to.append('"');
        int capital = to.length();
        int count = 4 + random.nextInt(10) + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            if (i > 0) to.append(random.nextInt(14) == 0 ? ", " : " ");
            to.append(word(i == count - 1));
        }
        to.setCharAt(capital, Character.toUpperCase(to.charAt(capital)));
        int mark = random.nextInt(100);
        to.append(mark < 90 ? '.' : mark < 97 ? '?' : '!');
        if (isQuoted) to.append('"');
    }

    private String word(boolean isLast) {
        int kind = random.nextInt(1000);
        if (kind < 480) return frequent(FUNCTION);
        if (kind < 690) return frequent(NOUNS);
        if (kind < 800) return frequent(VERBS);
        if (kind < 880) return frequent(ADJECTIVES);
        if (kind < 960) return compound();
        if (kind < 975) return frequent(NAMES);
        if (kind < 990) return number();
        return isLast ? frequent(NOUNS) : frequent(SHORT);
    }

    /// The n-th word about n times as rarely as the first.
    private String frequent(String[] some) {
        return some[(int) Math.pow(some.length, random.nextDouble()) - 1];
    }

    private String compound() {
        String middle = random.nextInt(3) == 0 ? frequent(MIDDLE) : "";
        return frequent(FIRST) + middle + frequent(LAST);
    }

    private String number() {
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(1990 + random.nextInt(20));
            case 1 -> random.nextInt(100) + "," + random.nextInt(10);
            case 2 -> (1 + random.nextInt(28)) + " mei";
            case 3 -> "3." + (100 + random.nextInt(900));
            default -> Integer.toString(random.nextInt(100));
        };
    }

    /// A text of some paragraphs with blank lines between them.
    ///
    /// @param width where lines are broken, or 0 for one line a paragraph
    public String plan(int length, int width) {
        List<String> paragraphs = new ArrayList<>();
        int sum = 0;
        while (sum < length) {
            String next = paragraph(Math.min(300 + random.nextInt(700), length - sum));
            sum += next.length() + 2;
            paragraphs.add(width == 0 ? next : wrapped(next, width));
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String wrapped(String paragraph, int width) {
        StringBuilder lines = new StringBuilder(paragraph);
        int start = 0;
        while (lines.length() - start > width) {
            int space = lines.lastIndexOf(" ", start + width);
            lines.setCharAt(space, '\n');
            start = space + 1;
        }
        return lines.toString();
    }

    /// An interview: turns of two or three people, some with a time.
    public String interview(int length) {
        String[] others = {"RESPONDENT", "BEWONER 2"};
        StringBuilder text = new StringBuilder(length + 1000);
        int second = 0;
        for (int turn = 0; text.length() < length; turn++) {
            boolean asks = turn % 2 == 0;
            second += 10 + random.nextInt(60);
            if (random.nextInt(4) == 0)
                text.append(
                        "[%02d:%02d:%02d] "
                                .formatted(second / 3600, second / 60 % 60, second % 60));
            text.append(asks ? "INTERVIEWER" : others[random.nextInt(10) == 0 ? 1 : 0]);
            text.append(": ")
                    .append(paragraph(asks ? 60 + random.nextInt(120) : 200 + random.nextInt(900)))
                    .append('\n');
        }
        return text.toString();
    }
}
