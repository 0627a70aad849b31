package io.hindsight.replacement;

import java.util.List;

import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.answer.Numbered;
import io.hindsight.engine.Variable;
import io.hindsight.replacement.Naming.Manner;

/** The variables of asking who takes over, as its model and its form spell them. */
final class ReplacementVariables {

    /** Login of who has left. */
    static final Variable<String> LEAVER = Variable.text("leaver");
    static final Variable<String> SEVERITY = Variable.text("severity");
    /** The group that is asked. */
    static final Variable<String> ASKED = Variable.text("asked");
    /** Keys of the duties that the form asks for one by one, in its order. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> DUTIES = Variable.of("duties", List.class);
    static final LongText LEAVER_FACTS = new LongText("leaverFacts");
    /** What the form has no room to ask for one by one. */
    static final LongText MORE_DUTIES = new LongText("moreDuties");

    static final Variable<Manner> MANNER = Variable.code("manner", Manner.class);
    /** Those who can take over everything. */
    static final Choices SUCCESSORS = new Choices("successors");
    static final Variable<String> SUCCESSOR = Variable.text("successor");
    /** For each duty what it is, who can take it over, and who does. */
    static final Numbered NAMED = new Numbered("duty", "To", 8);
    static final Variable<String> REMARK = Variable.text("namingRemark");

    private ReplacementVariables() {
    }

    static LongText told(int number) {
        return new LongText(NAMED.prefix(number));
    }

    static Choices people(int number) {
        return NAMED.choices(number, "People");
    }
}
