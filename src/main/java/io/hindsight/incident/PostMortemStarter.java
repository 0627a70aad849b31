package io.hindsight.incident;

import java.util.List;

import io.hindsight.text.Objection;
import io.hindsight.text.Phrase;

/** Starts the post-mortem of an incident; the map of stages implements it. */
public interface PostMortemStarter {

    /** The people who were named cannot be the circle. The message says why, to be read after the field's name. */
    class UnfitCircle extends Objection {
        private static final long serialVersionUID = 1L;

        private final transient Phrase detail;

        public UnfitCircle(String key, Object... details) {
            this(Phrase.of(key, details));
        }

        private UnfitCircle(Phrase detail) {
            super(detail);
            this.detail = detail;
        }

        Phrase detail() {
            return detail;
        }
    }

    /** What is said to have come again is no post-mortem that the reporter may know. */
    class UnknownRecurrence extends Objection {
        private static final long serialVersionUID = 1L;

        public UnknownRecurrence() {
            super(Phrase.of("fault.recurrence"));
        }
    }

    /**
     * Starts the post-mortem of a newly stored incident in the caller's transaction and returns its reference.
     *
     * @param circle logins of those who may know it where it is confidential; empty where nobody was named
     * @throws UnfitCircle       where these cannot be its circle
     * @throws UnknownRecurrence where it names what has come again, and whoever sends it may not know that
     */
    String start(long incident, List<String> circle);

    /**
     * Takes an incident that has come in again: what its source tells otherwise is looked at.
     *
     * @param incident the stored one
     * @param sent     what is understood of it now
     * @return the reference of the post-mortem that was started for it
     * @throws org.springframework.web.ErrorResponseException 409 when whoever asks did not open it and may not know it
     */
    String again(long incident, Incident sent, Original original);
}
