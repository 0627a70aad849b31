package io.hindsight.notification;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import io.hindsight.mail.MailSettings;

/**
 * The headers that sort letters: one thread for each post-mortem, one list for filters, and no answers by machines.
 * There is no Precedence: what it says, Auto-Submitted and List-Id say in a standard way, and “bulk” would have tasks
 * sorted out as advertisements.
 */
final class LetterHead {

    private LetterHead() {
    }

    static Map<String, String> of(NoticeContext<?> matter, MailSettings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        String reference = matter.notice().postMortem();
        if (reference != null) {
            String root = settings.messageId(reference.toLowerCase(Locale.ROOT));
            headers.put("In-Reply-To", root);
            headers.put("References", root);
        }
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        headers.put("List-Id", "Hindsight <hindsight." + settings.domain() + ">");
        headers.put("Content-Language", matter.voice().language().getLanguage());
        return headers;
    }
}
