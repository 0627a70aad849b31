package io.hindsight.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicFormsTest {

    private final ArabicForms forms = new ArabicForms();

    @ParameterizedTest
    @CsvSource({
        "سرقة,         \uFEB3\uFEAE\uFED7\uFE94",
        "كلا,          \uFEDB\uFEFC",
        "لأن,          \uFEF7\uFEE5",
        "سِرّ,          \uFEB3\u0650\uFEAE\u0651",
        "گذرواژه,      \uFB94\uFEAC\uFEAD\uFEED\uFE8D\uFB8A\uFEE9",
        "دزدیده,       \uFEA9\uFEAF\uFEA9\uFBFE\uFEAA\uFEE9",
        "ہو گیا,       \uFBA8\uFEEE \uFB94\uFBFF\uFE8E",
        "نمی‌شود,       \uFEE7\uFEE4\uFBFD\u200C\uFEB7\uFEEE\uFEA9",
        "VPN (2026),   VPN (2026)"})
    void letters_are_joined_as_they_are_written(String typed, String written) {
        assertThat(forms.shapeText(typed)).isEqualTo(written);
        assertThat(forms.deshapeText(forms.shapeText("سرقة"))).isEqualTo("سرقة");
    }

    @ParameterizedTest
    @CsvSource({"(אב), (בא)", "'سر(1', '1)رس'"})
    void what_runs_from_right_to_left_is_turned_with_its_brackets(String typed, String seen) {
        assertThat(forms.reorderRTLTextToLTR(typed)).isEqualTo(seen);
    }
}
