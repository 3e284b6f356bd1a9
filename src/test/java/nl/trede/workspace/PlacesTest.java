package nl.trede.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class PlacesTest {
    @Test
    void oneVariablePutsEverythingInOneFolder() {
        Places places = Places.of(Map.of("TREDE_HOME", "/somewhere", "HOME", "/home/a"), "linux");
        assertThat(places.settings()).isEqualTo(Path.of("/somewhere/settings"));
        assertThat(places.cache()).isEqualTo(Path.of("/somewhere/cache"));
        assertThat(places.state()).isEqualTo(Path.of("/somewhere/state"));
    }

    @Test
    void linuxHasThemWhereTheStandardSays() {
        Places places = Places.of(Map.of("HOME", "/home/a"), "linux");
        assertThat(places.settings()).isEqualTo(Path.of("/home/a/.config/trede"));
        assertThat(places.cache()).isEqualTo(Path.of("/home/a/.cache/trede"));
        assertThat(places.state()).isEqualTo(Path.of("/home/a/.local/state/trede"));
        Places moved = Places.of(Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "/fast"), "linux");
        assertThat(moved.cache()).isEqualTo(Path.of("/fast/trede"));
    }

    @Test
    void macAndWindowsHaveTheirOwn() {
        assertThat(Places.of(Map.of("HOME", "/Users/a"), "mac os x").cache())
                .isEqualTo(Path.of("/Users/a/Library/Caches/trede"));
        assertThat(Places.of(Map.of("HOME", "/x", "LOCALAPPDATA", "/local"), "windows 11").state())
                .isEqualTo(Path.of("/local/trede/state"));
    }
}
