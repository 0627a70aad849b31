package io.hindsight.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;

import io.hindsight.text.Fault;
import io.hindsight.text.Objection;
import io.hindsight.text.Phrase;
import io.hindsight.text.Sayable;
import io.hindsight.text.Words;

/**
 * What a person answered cannot be taken: a sentence says what is wrong and what to change. Nothing is stored and the
 * task stays open; over HTTP it is a 400.
 */
public class Refusal extends Objection {

    /** The most characters of what somebody gives as their reason. */
    public static final int LONGEST_REASON = 2000;

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;
    private transient Function<String, Sayable> labels = field -> null;

    /** @param key of a sentence in the bundles */
    public Refusal(String key, Object... details) {
        this(List.of(new Fault(null, Phrase.of(key, details))));
    }

    public Refusal(List<Fault> faults) {
        super(words -> "");
        this.faults = List.copyOf(faults);
    }

    /** @throws Refusal of the field {@code reason} unless somebody has said why, in a text that can be kept */
    public static void unlessReasoned(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("refused.reason.missing").at("reason");
        }
        if (reason.length() > LONGEST_REASON
            || reason.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            throw new Refusal("refused.reason.long", LONGEST_REASON).at("reason");
        }
    }

    /** The refusal among the causes of a failure, however deep. */
    public static Optional<Refusal> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
    }

    /** The same, of one field of a form or one member of a body, where it names none yet. */
    public Refusal at(@Nullable String field) {
        return new Refusal(faults.stream()
            .map(fault -> fault.field() == null ? new Fault(field, fault.detail()) : fault).toList());
    }

    /** As the engine's own services refuse, where no interceptor of ours stands around them. */
    public BadUserRequestException badRequest() {
        return new BadUserRequestException(getMessage(), this);
    }

    /** Has the sentence call fields by what the person sees beside them. */
    public Refusal naming(Function<String, Sayable> labelsOfForm) {
        labels = labelsOfForm;
        return this;
    }

    public List<Fault> faults() {
        return faults.stream().map(fault -> fault.named(labels)).toList();
    }

    @Override
    public String in(Words words) {
        return faults.stream().map(fault -> fault.in(words, labels)).collect(Collectors.joining(" "));
    }
}
