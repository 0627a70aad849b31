package io.hindsight.text;

/** A text is not of the kind that is asked for; the reason is to be read after the name of what holds it. */
public class Misfit extends IllegalArgumentException implements Sayable {

    private static final long serialVersionUID = 1L;

    private final transient Phrase detail;

    public Misfit(String key, Object... details) {
        detail = Phrase.of(key, details);
    }

    public Phrase detail() {
        return detail;
    }

    @Override
    public String in(Words words) {
        return detail.in(words);
    }

    @Override
    public String getMessage() {
        return in(Words.ENGLISH);
    }
}
