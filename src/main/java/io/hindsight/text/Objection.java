package io.hindsight.text;

/** A request cannot be served, for a reason that its sender is told in their language; logs read it in English. */
public abstract class Objection extends RuntimeException implements Sayable {

    private static final long serialVersionUID = 1L;

    private final transient Sayable reason;

    protected Objection(Sayable reason) {
        this.reason = reason;
    }

    protected Objection(Sayable reason, Throwable cause) {
        super(cause);
        this.reason = reason;
    }

    @Override
    public String in(Words words) {
        return reason.in(words);
    }

    @Override
    public String getMessage() {
        return in(Words.ENGLISH);
    }
}
