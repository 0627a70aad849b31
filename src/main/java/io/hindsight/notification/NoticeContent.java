package io.hindsight.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.hindsight.mail.ReaderWords;
import io.hindsight.text.SafeText;

/** Reads what a notice holds. Blank is absent. */
public record NoticeContent(Map<String, Object> values) {

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** In one line, without what would change the mail around it. */
    public Optional<String> line(String name) {
        return text(name).map(SafeText::line).filter(line -> !line.isEmpty());
    }

    /** @throws IllegalArgumentException when it is not there */
    public String require(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("The notice does not say its " + name));
    }

    public int number(String name) {
        return values.get(name) instanceof Number number ? number.intValue() : 0;
    }

    public Optional<Instant> instant(String name) {
        return text(name).map(Instant::parse);
    }

    /** A date, or the date of a moment by the reader's clock. */
    public Optional<LocalDate> day(String name, ReaderWords voice) {
        return text(name).map(at -> at.contains("T") ? voice.date(Instant.parse(at)) : LocalDate.parse(at));
    }

    public List<String> texts(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    @SuppressWarnings("unchecked")
    public List<NoticeContent> contents(String name) {
        return list(name).stream().map(one -> new NoticeContent((Map<String, Object>) one)).toList();
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
