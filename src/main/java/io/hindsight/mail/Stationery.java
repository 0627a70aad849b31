package io.hindsight.mail;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes sheets as plain text and as HTML that mail programs show. */
@Component
public class Stationery {

    private static final int COLUMNS = 76;
    private static final int KEPT = 32;
    private static final Pattern BLANK = Pattern.compile("(?m)^ +$");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final MailSettings settings;

    /**
     * Many get the same letter in a row, such as a bulletin: it is written once for all in the same language and zone.
     */
    private final ConcurrentLruCache<Text, String> texts = new ConcurrentLruCache<>(KEPT, this::write);
    private final ConcurrentLruCache<Page, String> pages = new ConcurrentLruCache<>(KEPT, this::write);

    private record Text(LetterDraft sheet, Locale language, ZoneId zone) {
    }

    private record Page(Text text, String tag) {
    }

    public Stationery(MessageSource messages, MailSettings settings) {
        this.settings = settings;
        templates.setMessageSource(messages);
        templates.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    }

    public String text(LetterDraft sheet, ReaderWords voice) {
        return texts.get(new Text(sheet, voice.language(), voice.zone()));
    }

    /** @param tag stands above the heading */
    public String html(LetterDraft sheet, ReaderWords voice, String tag) {
        return pages.get(new Page(new Text(sheet, voice.language(), voice.zone()), tag));
    }

    private String write(Text letter) {
        String text = templates.process("letter.txt", context(letter)).replaceAll("\n{3,}", "\n\n");
        return BLANK.matcher(Wrapping.wrap(text.strip(), COLUMNS)).replaceAll("") + "\n";
    }

    private String write(Page page) {
        Context context = context(page.text());
        context.setVariable("tag", page.tag());
        return templates.process("letter.html", context);
    }

    private Context context(Text letter) {
        Context context = new Context(letter.language());
        context.setVariable("sheet", letter.sheet());
        context.setVariable("language", letter.language().getLanguage());
        context.setVariable("zone", letter.zone().getId().replace('_', ' '));
        context.setVariable("profile", settings.page("/profile"));
        return context;
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
