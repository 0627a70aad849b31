package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What each kind of notice tells a reader who may not know the post-mortem, and what not. */
class WithheldContentTest {

    private static final String KNOWN = "PM-2026-0007";
    private static final String SECRET = "PM-2026-0009";

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"INVITATION", "CANCELLATION", "PLAN_VERSION"})
    void of_tasks_and_sign_offs_and_all_else_nothing(NoticeKind kind) {
        assertThat(SampleNotices.of(kind).content().withheld()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVITATION", "CANCELLATION"})
    void of_meetings_and_sessions_when_and_where_but_not_what_for_nor_with_whom(NoticeKind kind) {
        Notice notice = SampleNotices.of(kind);
        Map<String, Object> left = SampleNotices.stored(notice);
        left.keySet().removeAll(Set.of("subject", "agenda", "organizer", "people"));
        assertThat(left).containsOnlyKeys("uid", "sequence", "occasion", "begins", "minutes", "zone", "place");
        assertThat(notice.content().withheld()).contains(SampleNotices.content(kind, left));
    }

    @Test
    void of_a_version_of_the_plan_what_has_changed_but_not_why() {
        Notice version = SampleNotices.with(SampleNotices.of(NoticeKind.PLAN_VERSION),
            Map.of("at", "2026-11-29T13:20:27.195Z"));
        assertThat(version.content().withheld())
            .contains(SampleNotices.content(NoticeKind.PLAN_VERSION, Map.of("number", "2.1.0", "by", "facilitator1",
                "at", "2026-11-29T13:20:27.195Z", "asked", "yes", "changes",
                List.of(Map.of("kind", "add", "section", "3.4", "title", "Revoke sessions of stolen accounts"),
                    Map.of("kind", "strengthen", "section", "2.1", "title", "Who to call at night")))));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"DIGEST", "WEEKLY"})
    void what_is_no_list_tells_of_no_other_post_mortem_and_stays_whole(NoticeKind kind) {
        NoticeContent content = SampleNotices.of(kind).content();
        assertThat(content.references()).isEmpty();
        assertThat(content.knowing(Set.of())).contains(content);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGEST", "WEEKLY"})
    void a_list_loses_the_lines_of_what_is_not_known_and_no_other(NoticeKind kind) {
        Notice notice = SampleNotices.of(kind);
        assertThat(notice.content().references()).containsExactlyInAnyOrder(KNOWN, SECRET);
        Map<String, Object> left = SampleNotices.stored(notice);
        left.replaceAll((name, list) -> list instanceof List<?> lines ? lines.stream()
            .filter(line -> !SECRET.equals(((Map<?, ?>) line).get("reference"))).toList() : list);
        if (kind == NoticeKind.WEEKLY) {
            // The one that is late and not named any more does not count either.
            left.replaceAll(
                (name, count) -> List.of("open", "late").contains(name) ? ((Number) count).intValue() - 1 : count);
        }
        assertThat(notice.content().knowing(Set.of(KNOWN))).contains(SampleNotices.content(kind, left));
        assertThat(notice.content().knowing(Set.of(KNOWN, SECRET))).contains(notice.content());
    }

    @Test
    void a_list_with_nothing_left_but_a_task_of_no_post_mortem_or_the_figures_of_stages_still_tells_these() {
        assertThat(references(known(NoticeKind.DIGEST, Map.of()))).contains(Set.of());
        assertThat(references(known(NoticeKind.WEEKLY, Map.of()))).contains(Set.of());
    }

    @Test
    void a_list_with_nothing_left_tells_nothing_whatever_it_does_not_name() {
        assertThat(known(NoticeKind.DIGEST, Map.of("fresh", List.of()))).isEmpty();
        assertThat(known(NoticeKind.WEEKLY, Map.of("stages", List.of(), "others", List.of(), "open", 3, "late", 3)))
            .isEmpty();
    }

    private static Optional<NoticeContent> known(NoticeKind kind, Map<String, Object> changed) {
        return SampleNotices.with(SampleNotices.of(kind), changed).content().knowing(Set.of());
    }

    private static Optional<Set<String>> references(Optional<NoticeContent> content) {
        return content.map(NoticeContent::references);
    }
}
