package io.hindsight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class ProseTest {

    private final Prose prose = new Prose();

    @Test
    void html_is_shown_as_it_was_typed_and_links_lead_to_safe_addresses() {
        assertThat(prose.html("<script>alert(1)</script>\n\n**so** [x](javascript:alert(1))"))
            .contains("&lt;script&gt;", "<strong>so</strong>").doesNotContain("<script", "javascript");
    }

    @Test
    void a_picture_is_a_link_so_that_nothing_is_loaded_from_elsewhere() {
        assertThat(prose.html("See ![a *fine* view](https://example.net/v.png) and ![b](c.png)"))
            .contains(">a <em>fine</em> view</a> and", ">b</a>").doesNotContain("<img");
    }

    @Test
    void styles_are_written_into_the_tags() {
        assertThat(new Prose(Map.of("h2", "margin:0")).html("## So\n\ntext")).contains("<h2 style=\"margin:0\">So</h2>",
            "<p>text</p>");
    }

    @Test
    void as_text_it_can_be_read() {
        assertThat(prose.text("## What\n\nIt was **so**.\n\n- one\n- two\n\n<b>x</b>"))
            .isEqualTo("What\n\nIt was so.\n\n- one\n- two\n\n<b>x</b>");
    }
}
