package io.hindsight.work;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing that is open. It is late as soon as its due date has passed; by how much, and how old it is, counts in
 * working days of the office. Its age counts from the first due date, which no move changes.
 *
 * @param postMortem null where it belongs to none
 * @param key        the code of a stage, or the key of a task in its model
 * @param name       of the task in its model; null where there is no task
 * @param subject    what of the post-mortem it is about, such as an action’s title
 * @param stage      the code of the stage that it belongs to; null outside all
 * @param number     of the action in its post-mortem
 * @param task       id of the engine’s task; null where nobody has anything to do about it yet
 * @param person     login of who has it
 * @param team       the group that has it, where nobody does
 * @param late       working days past the due date, 0 on its day; null where it has not passed
 * @param age        working days past the first due date; null where that has not passed
 * @param ahead      working days until it is due; null where it is late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that is open, whose it is and how late it is, in working days of the office")
public record WorkItem(@Nullable String postMortem, WorkKind kind, String key, @Nullable String name,
    @Nullable String subject, @Nullable String stage, @Nullable Integer number, @Nullable String task,
    @Nullable String person, @Nullable String team, Instant begun, Instant firstDue, Instant due,
    @JsonProperty @Nullable Integer late, @Nullable Integer age, @Nullable Integer ahead) {

    @JsonIgnore
    public boolean isLate() {
        return late != null;
    }

    /** Whether somebody has moved its due date to a later one. */
    @JsonIgnore
    public boolean isMoved() {
        return firstDue.isBefore(due);
    }
}
