package io.hindsight.reminder;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Somebody has asked how it goes with a task.
 *
 * @param question in their words; null where they have said no more
 * @param asked    logins of those who held the task, or stood in for them
 * @param askedBy  login
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Somebody has asked those who hold a task how it goes")
public record Nudge(@Nullable String question, List<String> asked, String askedBy, Instant askedAt) {
}
