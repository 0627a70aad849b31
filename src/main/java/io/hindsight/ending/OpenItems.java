package io.hindsight.ending;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.hindsight.action.Action.ActionState;
import io.hindsight.analysis.Lesson;
import io.hindsight.lessonanswer.LessonAnswers;
import io.hindsight.record.OpenItem;
import io.hindsight.record.OpenItem.ItemKind;
import io.hindsight.record.PostMortemRecord;
import io.hindsight.record.Stage;
import io.hindsight.training.Session;

/** What is open in a post-mortem: what an early end has to settle, each for itself, and a sign-off shows. */
public final class OpenItems {

    private OpenItems() {
    }

    /**
     * @param outliving ids of the actions that outlive it in any case, since they follow another one’s effect or risk
     */
    public static List<OpenItem> of(PostMortemRecord record, Collection<Long> outliving) {
        return Stream.of(stages(record), actions(record, outliving), sessions(record), lessons(record), teams(record))
            .flatMap(items -> items).toList();
    }

    private static Stream<OpenItem> stages(PostMortemRecord record) {
        return Arrays.stream(Stage.values())
            .filter(stage -> record.stages().stream().noneMatch(state -> state.stage() == stage)
                || record.stages().stream().anyMatch(state -> state.stage() == stage && state.closedAt() == null)
                || record.sentBack().stream()
                    .anyMatch(sent -> sent.settledAt() == null && sent.stage().equals(stage.code())))
            .map(stage -> new OpenItem(ItemKind.STAGE, stage.code(), stage.code()));
    }

    private static Stream<OpenItem> actions(PostMortemRecord record, Collection<Long> outliving) {
        return record.hardening().actions().stream().filter(action -> !outliving.contains(action.id()))
            .filter(action -> action.state() == ActionState.PROPOSED || action.state() == ActionState.APPROVED)
            .map(action -> new OpenItem(ItemKind.ACTION, String.valueOf(action.number()), action.title()));
    }

    private static Stream<OpenItem> sessions(PostMortemRecord record) {
        return record.training().sessions().stream().filter(OpenItems::isToBeHeld)
            .map(session -> new OpenItem(ItemKind.SESSION, String.valueOf(session.number()), session.subject()));
    }

    private static boolean isToBeHeld(Session session) {
        return session.sittings().get(session.sittings().size() - 1).report() == null;
    }

    private static Stream<OpenItem> lessons(PostMortemRecord record) {
        List<Lesson> lessons = record.analysis() == null ? List.of() : record.analysis().lessons();
        Set<Long> answered = LessonAnswers.answered(record.hardening().actions(), record.plan().rounds(),
            record.training().sessions());
        return IntStream.range(0, lessons.size()).filter(place -> !answered.contains(lessons.get(place).id()))
            .mapToObj(place -> new OpenItem(ItemKind.LESSON, String.valueOf(place + 1), lessons.get(place).text()));
    }

    private static Stream<OpenItem> teams(PostMortemRecord record) {
        return record.plan().acknowledgements().stream().filter(asked -> asked.outcome() == null)
            .map(asked -> new OpenItem(ItemKind.ACKNOWLEDGEMENT, asked.team(), asked.team()));
    }
}
