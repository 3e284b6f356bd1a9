package nl.trede.language;

import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.DefaultSDContextGenerator;
import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceModel;

/// Sentences by a model of OpenNLP, a list of abbreviations and vetoes.
///
/// The library's own detector looks each abbreviation up in the whole paragraph at each full stop; this one asks
/// the same model about the same places, with what stands near them, and so takes time in proportion to the text.
/// A place is the last mark of a piece between white space; the end is the end of that piece.
final class ModelSentences implements SentenceFinder {
    /// Characters on each side of a mark that the model may look at, so that a long piece costs no more.
    static final int NEAR = 100;

    private static final String ENDS = "s";

    private final String name;
    private final MaxentModel model;
    private final SDContextGenerator features;
    private final String marks;
    private final Abbreviations abbreviations;
    private final Veto veto;
    private final StringBuilder near = new StringBuilder();

    /// Says of a place where the model sees an end that there is none.
    interface Veto {
        boolean forbids(Place place);
    }

    ModelSentences(String name, SentenceModel model, Abbreviations abbreviations, Veto veto) {
        this.name = name;
        this.model = model.getMaxentModel();
        marks = new String(model.getFactory().getEOSCharacters());
        features = features(abbreviations, marks);
        this.abbreviations = abbreviations;
        this.veto = veto;
    }

    /// What a model looks at, in training as later. The list of abbreviations is not in the model's file: read
    /// back by the library, it lacks the forms that differ in capitals only.
    static SDContextGenerator features(Abbreviations abbreviations, String marks) {
        return new DefaultSDContextGenerator(abbreviations.never(), marks.toCharArray());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void find(char[] chars, int from, int to, Ranges into) {
        Place.Walk walk = new Place.Walk(chars, from, to, marks);
        int start = from;
        while (walk.next()) {
            Place place = walk.place();
            if (!ends(place)) continue;
            SentenceFinder.addTrimmed(chars, start, place.end(), into);
            start = place.end();
        }
        SentenceFinder.addTrimmed(chars, start, to, into);
    }

    private boolean ends(Place place) {
        if (place.mark() == '.' && abbreviations.neverEnds(place.word())) return false;
        return modelSeesEnd(place) && !veto.forbids(place);
    }

    private boolean modelSeesEnd(Place place) {
        int mark = place.copyNear(NEAR, near);
        double[] outcomes = model.eval(features.getContext(near, mark));
        return model.getBestOutcome(outcomes).equals(ENDS);
    }
}
