package io.hindsight.acknowledgement;

import static io.hindsight.acknowledgement.AcknowledgementVariables.OPEN_VERSIONS;
import static io.hindsight.acknowledgement.AcknowledgementVariables.VERSION_NUMBER;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import io.hindsight.acknowledgement.OpenVersions.OpenVersion;
import io.hindsight.answer.Choices.Option;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.engine.Variable;
import io.hindsight.people.Teams;
import io.hindsight.people.Teams.Team;
import io.hindsight.text.Languages;
import io.hindsight.text.Markdown;

/** Shows a team what it is asked for: when it is asked, and again when a version is added. */
@Component
class OpenAcknowledgement implements ExecutionListener {

    private final Teams teams;
    private final OpenVersions versions;
    private final ConcernedTeams concerned;
    private final RunningProcesses running;
    private final Languages languages;

    OpenAcknowledgement(Teams teams, OpenVersions versions, ConcernedTeams concerned,
            RunningProcesses running, Languages languages) {
        this.teams = teams;
        this.versions = versions;
        this.concerned = concerned;
        this.running = running;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Question question = Question.of(FormAnswers.of(execution));
        Team team = teams.of(question.team());
        List<OpenVersion> open = versions.of(question);
        List<String> numbers = open.stream().map(OpenVersion::number).toList();
        List<ChangedPlan> changes = open.stream().map(OpenVersion::id).map(concerned::changed).toList();
        AcknowledgementVariables.TEAM_NAME.set(execution, team.group());
        AcknowledgementVariables.LEAD.set(execution, team.lead());
        VERSION_NUMBER.set(execution,
            Markdown.shortened(String.join(", ", numbers), Variable.LONGEST_TEXT / 2));
        OPEN_VERSIONS.offer(execution, languages.each(words -> numbers.stream()
            .map(number -> new Option(number, words.of("told.news.option", number))).toList()));
        AcknowledgementVariables.VERSION_NEWS.set(execution,
            languages.tell(words -> new NewsText(words).versions(changes, team)));
        AcknowledgementVariables.EXCUSE_FACTS.set(execution,
            languages.tell(words -> new NewsText(words).excuse(team, numbers)));
        running.describe(execution.getProcessInstanceId());
    }
}
