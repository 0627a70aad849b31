package io.hindsight.notification;

import java.util.List;
import java.util.Locale;

import io.hindsight.mail.Enclosure;

/** Gives the files that go with a notice; what is confidential is never asked for any. */
public interface Enclosing {

    List<Enclosure> enclosures(Notice notice, Locale language);
}
