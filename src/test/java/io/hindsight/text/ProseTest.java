package io.hindsight.text;

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
    void within_a_page_its_headings_are_below_those_around_it() {
        assertThat(prose.inner("# Call\n\n#### Them\n\n<b>now</b>"))
            .contains("<h4>Call</h4>", "<h6>Them</h6>", "&lt;b&gt;now");
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

    @Test
    void as_text_a_link_is_followed_by_its_address_unless_it_says_it() {
        assertThat(
            prose.text("Call [the *service* desk](https://desk.example) or <https://a.example> or <b@a.example>."))
            .isEqualTo("Call the service desk (https://desk.example) or https://a.example or b@a.example.");
    }

    @Test
    void as_text_a_quotation_is_indented() {
        assertThat(prose.text("They said:\n\n> We never ask\n> for codes.\n>\n> Never.\n\nSo hang up."))
            .isEqualTo("They said:\n\n    We never ask\n    for codes.\n\n    Never.\n\nSo hang up.");
    }

    @Test
    void as_text_the_cells_of_a_table_stand_apart() {
        assertThat(prose.text("| When | What |\n|---|---|\n| Monday | a call |"))
            .isEqualTo("When | What\nMonday | a call");
    }
}
