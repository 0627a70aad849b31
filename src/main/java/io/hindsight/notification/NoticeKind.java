package io.hindsight.notification;

import java.util.Locale;

import io.hindsight.text.Code;

/** Why somebody gets a mail. What a notice tells depends on it. */
public enum NoticeKind implements Code {
    /** A task is yours, or your group's. */
    TASK,
    /** A task is due soon. */
    REMINDER,
    /** A task is past its due date. */
    OVERDUE,
    /** A task of somebody else is past its due date for so long that a manager has to know. */
    ESCALATION,
    /** A task is due sooner than it was. */
    SOONER,
    /** A task has become somebody else's. */
    HANDED_ON,
    /** Somebody asks how it goes with a task. */
    NUDGE,
    /** A meeting or session, with a calendar file; also when it has changed. */
    INVITATION,
    /** A meeting or session does not take place. */
    CANCELLATION,
    /** A version of the response plan was published. */
    PLAN_VERSION,
    /** An awareness bulletin. */
    BULLETIN,
    /** All that is open for somebody, on each working day. */
    DIGEST,
    /** How things stand, for management, each week. */
    WEEKLY,
    /** A post-mortem was signed off. */
    SIGN_OFF,
    /** A post-mortem has ended otherwise. */
    ENDED,
    /** The incident of a post-mortem that is over has come again. */
    COME_AGAIN,
    /** The cause of an action that was effective has come again. */
    EFFECT_REVOKED,
    /** Asks at a new mail address whether it is that of whoever wants it for theirs. */
    ADDRESS_CONFIRMATION,
    /** Tells the old mail address that there is a new one. */
    ADDRESS_CHANGE,
    /** A plan that somebody has imported was not approved. */
    IMPORT_RETURNED,
    /** Several of these in one mail. */
    GATHERED;

    public static NoticeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
