package io.hindsight.ending;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.action.ActionsAfterEnd;
import io.hindsight.appointment.Appointments;
import io.hindsight.audit.Audit;
import io.hindsight.audit.AuditKind;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.incident.Incidents;
import io.hindsight.record.Ending;
import io.hindsight.record.EndingKind;
import io.hindsight.record.Endings;
import io.hindsight.record.WithdrawalCause;

/** Ends a post-mortem wherever it is. */
@Component
public class PostMortemEnd {

    /** With all that they call. What outlives the post-mortem is not among them. */
    private static final List<String> PROCESSES = List.of("post-mortem", "circle", "replacement", "source-change");

    private final Incidents incidents;
    private final Endings endings;
    private final RunningProcesses processes;
    private final Appointments appointments;
    private final ActionsAfterEnd actions;
    private final EndingNews news;
    private final Audit audit;

    PostMortemEnd(Incidents incidents, Endings endings, RunningProcesses processes, Appointments appointments,
            ActionsAfterEnd actions, EndingNews news, Audit audit) {
        this.incidents = incidents;
        this.endings = endings;
        this.processes = processes;
        this.appointments = appointments;
        this.actions = actions;
        this.news = news;
        this.audit = audit;
    }

    /** Has whoever ends or joins it wait for the others until the transaction ends; its incident's id. */
    public long lock(String postMortem) {
        return incidents.lock(postMortem);
    }

    /** Who took part, was invited or has something to do in it now, of those who may know it. */
    public List<String> involved(String postMortem) {
        return List.copyOf(news.involved(postMortem));
    }

    /** The same where nothing of it goes on. */
    public void end(String postMortem, EndingKind kind, @Nullable WithdrawalCause cause, String reason, String by) {
        end(postMortem, kind, cause, reason, by, List.of());
    }

    /**
     * Ends its tasks and processes with their drafts, cancels what is to begin, drops the open actions that no process
     * follows any more, and tells those who were involved; in the transaction of {@link RunningProcesses#change}.
     *
     * @param cause   null unless it is withdrawn
     * @param goingOn the numbers of the actions that go on by themselves
     * @throws Refusal when it is over
     */
    void end(String postMortem, EndingKind kind, @Nullable WithdrawalCause cause, String reason, String by,
            List<Integer> goingOn) {
        lock(postMortem);
        Collection<String> involved = news.involved(postMortem);
        if (!endings.end(postMortem, kind, cause, reason, by)) {
            throw new Refusal("refused.ending.over", postMortem);
        }
        List<Runnable> staying = goingOn.stream().map(number -> actions.goOn(postMortem, number)).toList();
        processes.end(postMortem, PROCESSES, kind.code());
        staying.forEach(Runnable::run);
        appointments.cancelAll(postMortem);
        actions.drop(postMortem, goingOn);
        Ending ending = endings.of(postMortem).orElseThrow();
        news.tell(postMortem, involved, ending);
        audit.note(AuditKind.POST_MORTEM_ENDED, postMortem, Map.of("as", kind.code(), "by", by));
    }
}
