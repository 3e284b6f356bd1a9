package nl.trede.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one coding stands on its facets, in order of facet ids. Facets that are not set are not in it.
public record Facets(List<Setting> settings) {
    public static final Facets NONE = new Facets(List.of());

    public record Setting(FacetId facet, FacetSetting value) {}

    public Facets {
        settings = List.copyOf(settings);
    }

    public Optional<FacetSetting> get(FacetId facet) {
        for (Setting setting : settings)
            if (setting.facet.equals(facet)) return Optional.of(setting.value);
        return Optional.empty();
    }

    /// The key of [Field#FACET] for a facet.
    public static Field.Key<FacetSetting> key(FacetId facet) {
        return Field.FACET.key(Long.toHexString(facet.value()));
    }

    /// The facets among the fields of a coding.
    public static Facets of(Fields coding) {
        List<Setting> settings = new ArrayList<>();
        for (Field.Key<FacetSetting> key : coding.keys(Field.FACET)) {
            FacetSetting value = coding.get(key).orElseThrow();
            if (value instanceof FacetSetting.Unset) continue;
            settings.add(new Setting(new FacetId(Long.parseUnsignedLong(key.sub(), 16)), value));
        }
        return settings.isEmpty() ? NONE : new Facets(settings);
    }
}
