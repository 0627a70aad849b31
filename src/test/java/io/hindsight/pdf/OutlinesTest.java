package io.hindsight.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class OutlinesTest {

    private static final Pattern FIRST_NUMBERS = Pattern.compile("[ML](-?[0-9.]+)");

    private final Outlines outlines = new Outlines(new Typefaces());

    @Test
    void what_the_pdf_can_draw_by_itself_stays_text() {
        String svg = picture("x", "10", "L’œuvre Ωμέγα «Привет»");
        assertThat(outlines.draw(svg, List.of())).isEqualTo(svg);
    }

    @Test
    void what_runs_from_right_to_left_ends_where_it_should_in_the_colour_of_its_kind() {
        Element drawn = drawn("تمت سرقة كلمة المرور", "x", "300", "direction", "rtl");
        assertThat(drawn.className()).isEqualTo("cause drawn");
        assertThat(FIRST_NUMBERS.matcher(drawn.attr("d")).results().mapToDouble(at -> Double.parseDouble(at.group(1))))
            .allSatisfy(x -> assertThat(x).isBetween(100.0, 300.0)).anySatisfy(x -> assertThat(x).isLessThan(200));
    }

    @Test
    void joined_letters_have_other_outlines_than_those_that_stand_alone() {
        assertThat(drawn("سرقة", "x", "10").attr("d"))
            .isNotEqualTo(drawn("س\u200Cر\u200Cق\u200Cة", "x", "10").attr("d"));
    }

    @Test
    void what_nobody_can_show_is_a_box() {
        assertThat(drawn("\uD83E\uDDFF", "x", "10").attr("d")).isNotEmpty();
    }

    private Element drawn(String text, String... attributes) {
        return Jsoup.parse(outlines.draw(picture(attributes[0], attributes[1], text, attributes), List.of()), "",
            Parser.xmlParser()).selectFirst("path");
    }

    private static String picture(String name, String value, String text, String... more) {
        Element said = new Element("text").addClass("cause").attr(name, value).attr("y", "20").text(text);
        for (int i = 2; i < more.length; i += 2) {
            said.attr(more[i], more[i + 1]);
        }
        return "<svg viewBox=\"0 0 400 40\">" + said.outerHtml() + "</svg>";
    }
}
