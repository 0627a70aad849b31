package io.hindsight.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void markup_is_taken_literally() {
        assertThat(Markdown.literal("<b>*2*</b> {{facts}}\r\nnext"))
            .isEqualTo("\\<b\\>\\*2\\*\\<\\/b\\> \\{\\{facts\\}\\}  \nnext");
    }

    @Test
    void an_indented_line_is_not_read_as_code() {
        assertThat(Markdown.literal("Log:\n\n    08:01 in\n\tout"))
            .isEqualTo("Log\\:  \n  \n\u00A0\u00A0\u00A0\u00A008\\:01 in  \n\u00A0\u00A0\u00A0\u00A0out");
    }

    @Test
    void people_s_markdown_is_rendered_and_nothing_else_of_theirs() {
        assertThat(Markdown.shown("# Call\n\n1. *them* <b>now</b>\n2. wait\nhere\n\n| a | b |\n|---|---|\n| 1 | `2` |"))
            .isEqualTo("#### Call\n\n1. *them* \\<b\\>now\\</b\\>\n2. wait  \n   here\n\n|a|b|\n|---|---|\n|1|`2`|");
        assertThat(Markdown.shown("<script>alert(1)</script>\n\n![x](https://a.example/p.png) [y](javascript:z)"))
            .isEqualTo("\\<script\\>alert(1)\\</script\\>\n\n[x](https://a.example/p.png) [y]()");
        assertThat(Markdown.shown("")).isEmpty();
    }

    @Test
    void a_text_is_never_cut_inside_an_emoji() {
        assertThat(Markdown.shortened("ab\uD83D\uDE80cd", 4)).isEqualTo("ab…");
        assertThat(Markdown.shortened("abcd", 4)).isEqualTo("abcd");
    }
}
