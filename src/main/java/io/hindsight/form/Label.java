package io.hindsight.form;

import io.hindsight.text.Sayable;
import io.hindsight.text.Words;

/**
 * What stands beside a field of a form.
 *
 * @param english as the form has it
 */
record Label(String english) implements Sayable {

    private static final FrenchTexts FRENCH = FrenchTexts.read();

    @Override
    public String in(Words words) {
        return words.locale().getLanguage().equals("fr") ? FRENCH.of(english) : english;
    }
}
