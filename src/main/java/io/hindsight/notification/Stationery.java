package io.hindsight.notification;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes sheets as plain text and as HTML that mail programs show. */
@Component
class Stationery {

    private static final int COLUMNS = 76;
    private static final Pattern BLANK = Pattern.compile("(?m)^ +$");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final Links links;

    Stationery(MessageSource messages, Links links) {
        this.links = links;
        templates.setMessageSource(messages);
        templates.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        templates.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    }

    String text(Sheet sheet, Voice voice) {
        String text = templates.process("letter.txt", context(sheet, voice)).replaceAll("\n{3,}", "\n\n");
        return BLANK.matcher(Wrapping.wrap(text.strip(), COLUMNS)).replaceAll("") + "\n";
    }

    /** @param tag stands above the heading */
    String html(Sheet sheet, Voice voice, String tag) {
        Context context = context(sheet, voice);
        context.setVariable("tag", tag);
        return templates.process("letter.html", context);
    }

    private Context context(Sheet sheet, Voice voice) {
        Context context = new Context(voice.language());
        context.setVariable("sheet", sheet);
        context.setVariable("language", voice.language().getLanguage());
        context.setVariable("zone", voice.zone().getId().replace('_', ' '));
        context.setVariable("profile", links.profile());
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
