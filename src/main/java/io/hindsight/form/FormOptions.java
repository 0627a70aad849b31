package io.hindsight.form;

import java.util.List;

import io.hindsight.answer.Choices.Option;

/**
 * What fields of start forms offer by their {@code valuesKey}: such a form is opened before there are any variables.
 */
public interface FormOptions {

    /** As forms spell it. */
    String name();

    List<Option> options();
}
