package nl.trede.language;

import java.text.Normalizer;
import java.util.List;

/// The lemmas that a word form can have.
interface Lemmas {
    /// In small letters, never none.
    List<String> of(String form);

    /// A form without soft hyphens, each letter with its accents as one character where there is one.
    static String plain(String form) {
        for (int i = 0; i < form.length(); i++)
            if (form.charAt(i) >= 0x80)
                return Normalizer.normalize(form.replace("\u00ad", ""), Normalizer.Form.NFC);
        return form;
    }
}
