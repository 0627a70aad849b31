package io.hindsight.acknowledgement;

import java.util.List;

import io.hindsight.answer.Choices;
import io.hindsight.answer.LongText;
import io.hindsight.answer.YesNo;
import io.hindsight.engine.Variable;

/** The variables of acknowledging versions, as the models and forms spell them. */
public final class AcknowledgementVariables {

    /** Id of the version that was published. */
    public static final Variable<Long> VERSION = Variable.of("planVersion", Long.class);

    /** Groups of the teams that the plan stage of post-mortems that began earlier asks by itself. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> TEAMS = Variable.of("teams", List.class);

    /** The business key of those questions: the reference, where it may be told. */
    static final Variable<String> ASKED_FOR = Variable.text("askedFor");

    static final Variable<String> SEVERITY = Variable.text("severity");
    static final Variable<String> TEAM = Variable.text("team");
    /** What the model of post-mortems that began earlier calls the team. */
    static final Variable<String> TEAM_NAME = Variable.text("teamName");
    static final Variable<String> LEAD = Variable.text("lead");
    /** The numbers of the versions that are asked for, oldest first. */
    static final Variable<String> VERSION_NUMBER = Variable.text("versionNumber");
    static final Choices OPEN_VERSIONS = new Choices("openVersions");
    static final LongText VERSION_NEWS = new LongText("versionNews");
    static final Choices ACKNOWLEDGED = new Choices("acknowledged");
    static final Variable<YesNo> TEAM_NEEDS_TRAINING = Variable.code("teamNeedsTraining", YesNo.class);
    static final Variable<String> TEAM_TRAINING_WISH = Variable.text("teamTrainingWish");
    static final LongText EXCUSE_FACTS = new LongText("excuseFacts");
    static final Variable<String> EXCUSE_REASON = Variable.text("excuseReason");

    /** Ids of the versions that no team is asked for any more. */
    @SuppressWarnings("rawtypes")
    static final Variable<List> ANSWERED = Variable.of("answeredVersions", List.class);

    private AcknowledgementVariables() {
    }
}
