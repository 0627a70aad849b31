package io.hindsight.plan;

/** What a change does to a section of the plan, from the lightest kind to the gravest. */
enum ChangeKind {
    STRENGTHEN("Strengthen"),
    ADD("Add"),
    REMOVE("Remove");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** @param code as forms and tables spell it */
    static ChangeKind of(String code) {
        return valueOf(code.toUpperCase());
    }

    String label() {
        return label;
    }
}
