package io.hindsight.notification;

import org.jspecify.annotations.Nullable;

import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.mail.LetterPart.Fact;
import io.hindsight.mail.ReaderWords;
import io.hindsight.text.SafeText;

/** What a notice of a post-mortem is about. */
public record Topic(String reference, String title, Severity severity, Tlp tlp) {

    /** As a letter says which post-mortem it is about. */
    public Fact fact(ReaderWords voice) {
        return new Fact(voice.say("mail.postmortem"), reference + " · " + SafeText.line(title));
    }

    /** Whether mail may carry nothing but the reference and the link. */
    public boolean isConfidential() {
        return tlp.isConfidential();
    }

    /** Whether mail may carry nothing but the reference and the link; of what is not known, it may not. */
    public static boolean isConfidential(@Nullable Topic topic) {
        return topic == null || topic.isConfidential();
    }
}
