package nl.trede.exchange;

import nl.trede.change.Blob;
import nl.trede.change.Change;
import nl.trede.model.Hash;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts that a change will bring, before those that a project has: what is built on a change must read them
/// before it is done. May be used from any thread.
public final class NewTexts implements Texts {
    private final Map<Hash, Blob> coming = new HashMap<>();
    private final Texts there;

    private NewTexts(Texts there) {
        this.there = there;
    }

    public static Texts with(List<? extends Change> changes, Texts there) {
        NewTexts texts = new NewTexts(there);
        for (Change change : changes)
            for (Blob blob : change.blobs()) texts.coming.put(blob.hash(), blob);
        return texts;
    }

    @Override
    public String text(Hash hash) {
        Blob blob = coming.get(hash);
        return blob == null ? there.text(hash) : new String(blob.bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public Segments segments(Hash hash) {
        Blob blob = coming.get(hash);
        return blob == null ? there.segments(hash) : Segments.of(blob.bytes());
    }
}
