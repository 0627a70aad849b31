package io.hindsight.bulletin;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.hindsight.bulletin.Bulletin.Wording;
import io.hindsight.mail.LetterDraft;
import io.hindsight.mail.LetterPart.Formatted;
import io.hindsight.notification.Letters;
import io.hindsight.notification.Links;
import io.hindsight.notification.NoticeContext;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Writer;
import io.hindsight.text.Prose;
import io.hindsight.text.SafeText;

/** An awareness bulletin, in the reader's language where it was written in it, else in English. */
@Component
class BulletinWriter implements Writer<BulletinContent> {

    private static final String BLOCK = "margin:0 0 14px";
    private static final String HEADING = "margin:22px 0 8px;line-height:1.3;font-size:";
    /** A letter breaks long words anywhere, which would make a narrow column of a table narrower than its words. */
    private static final String CELL = "text-align:left;vertical-align:top;padding:4px 10px 4px 0;"
        + "overflow-wrap:break-word;word-break:normal";

    /** Inline, since many mail programs know no other styles. */
    private static final Prose PROSE = new Prose(Map.ofEntries(Map.entry("p", BLOCK), Map.entry("ul", BLOCK),
        Map.entry("ol", BLOCK), Map.entry("h1", HEADING + "20px"), Map.entry("h2", HEADING + "18px"),
        Map.entry("h3", HEADING + "16px"), Map.entry("table", BLOCK), Map.entry("th", CELL), Map.entry("td", CELL),
        Map.entry("a", "color:#1f5f6b"), Map.entry("blockquote",
            "margin:0 0 14px;padding:0 0 0 12px;border-left:3px solid #dcdedb"),
        Map.entry("pre", "margin:0 0 14px;white-space:pre-wrap;font-size:14px")));

    private final Links links;

    BulletinWriter(Links links) {
        this.links = links;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.BULLETIN);
    }

    @Override
    public Class<BulletinContent> content() {
        return BulletinContent.class;
    }

    @Override
    public LetterDraft write(NoticeContext<BulletinContent> matter) {
        Wording wording = matter.content().in(matter.voice().language().getLanguage());
        String title = SafeText.filled(wording.title()).map(SafeText::line).orElseGet(() -> matter.say("heading"));
        return new LetterDraft(matter.say("subject", SafeText.line(title, Letters.LONGEST)), title,
            List.of(new Formatted(PROSE.html(wording.text()), PROSE.text(wording.text()))), matter.say("button"),
            links.bulletin(matter.content().number()), matter.say("why"));
    }
}
