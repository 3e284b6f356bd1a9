package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "1, i",
        "4, iv",
        "9, ix",
        "14, xiv",
        "49, xlix",
        "1994, mcmxciv",
        "3999, mmmcmxcix",
        "4000, 4000",
        "0, 0"
    })
    void numbersAreRoman(int number, String roman) {
        assertThat(Numerals.roman(number)).isEqualTo(roman);
    }

    @ParameterizedTest
    @CsvSource({"1, a", "26, z", "27, aa", "28, bb", "53, aaa", "0, 0", "2147483647, 2147483647"})
    void numbersAreLetters(int number, String letters) {
        assertThat(Numerals.letters(number)).isEqualTo(letters);
    }
}
