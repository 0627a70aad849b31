package io.hindsight.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.hindsight.incident.IncidentKind;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.record.PostMortemState;
import io.hindsight.text.Code;
import io.hindsight.track.Track;
import io.hindsight.work.WorkItem;
import io.hindsight.work.WorkKind;

/**
 * One post-mortem in which something is open.
 *
 * @param track    null before it was chosen
 * @param instance id of its process in the engine; null when that has ended
 * @param stages   how far each of the six has come, in their order
 * @param work     what is open, what is due first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A post-mortem in which something is open")
public record BoardRow(@Schema(example = "PM-2026-0004") String reference, String title, IncidentKind kind,
    Severity severity, Tlp tlp, PostMortemState state, @Nullable Track track, @Nullable String instance,
    List<StageMark> stages, List<WorkItem> work) {

    /** How far a stage has come. */
    public enum StageMark implements Code {
        NOT_BEGUN, RUNNING, LATE, DONE
    }

    /**
     * Who has something of it: a person by login, or else a group.
     *
     * @param person null where nobody of the group has taken it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Holder(@Nullable String person, @Nullable String team) {
    }

    /** What is due first, or has been for the longest time. */
    @Schema(description = "What is due first, or has been for the longest time")
    public WorkItem getNext() {
        return work.get(0);
    }

    /** Who has something to do now, the one whose task is due first first. */
    @Schema(description = "Who has something to do now, the one whose task is due first first")
    public List<Holder> getHolders() {
        return work.stream().filter(item -> item.task() != null)
            .map(item -> new Holder(item.person(), item.person() == null ? item.team() : null)).distinct().toList();
    }

    /** How many actions are decided on, done or verified now. */
    @Schema(description = "How many of its actions are not verified yet")
    public int getOpenActions() {
        return count(actions());
    }

    @Schema(description = "How many of these are late")
    public int getLateActions() {
        return count(actions().filter(WorkItem::isLate));
    }

    @Schema(description = "How much of what is open is late")
    public int getLate() {
        return (int) work.stream().filter(WorkItem::isLate).count();
    }

    private Stream<WorkItem> actions() {
        return work.stream().filter(item -> item.kind() == WorkKind.ACTION);
    }

    private static int count(Stream<WorkItem> actions) {
        return (int) actions.map(WorkItem::number).filter(Objects::nonNull).distinct().count();
    }
}
