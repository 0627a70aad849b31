package io.hindsight.planversion;

/** What a change does to a section of the plan, from the lightest kind to the gravest. */
enum ChangeKind {
    STRENGTHEN, ADD, REMOVE;

    /** @param code as forms and tables spell it */
    static ChangeKind of(String code) {
        return valueOf(code.toUpperCase());
    }
}
