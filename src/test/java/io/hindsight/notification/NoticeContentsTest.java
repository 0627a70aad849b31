package io.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What notices tell outlives the release that has written it: the ledger's JSON, as releases have left it. */
class NoticeContentsTest {

    private static Map<String, Map<String, Object>> left;

    @BeforeAll
    static void readWhatTheReleaseBeforeRecordsHasLeft() throws IOException {
        left = new ObjectMapper().readValue(new ClassPathResource("notices.json").getInputStream(),
            new TypeReference<>() {
            });
    }

    @ParameterizedTest
    @EnumSource
    void all_that_was_left_of_each_kind_is_read_and_would_be_written_in_the_same_words(NoticeKind kind) {
        Notice notice = notice(kind, left.get(kind.code()));
        Map<String, Object> written = SampleNotices.stored(notice);
        assertThat(written).containsAllEntriesOf(left.get(kind.code()));
        written.values().removeIf(Integer.valueOf(0)::equals);
        assertThat(left.get(kind.code()).keySet()).containsAll(written.keySet());
        assertThat(notice.content()).isEqualTo(notice(kind, written).content());
    }

    @Test
    void each_kind_tells_one_thing_and_what_tells_nothing_is_of_no_kind() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(NoticeContent.class));
        Set<String> told = Stream.of(NoticeKind.values()).map(LetterDesk.WRITERS::content).map(Class::getName)
            .collect(Collectors.toSet());
        assertThat(scan.findCandidateComponents("io.hindsight")).extracting("beanClassName")
            .contains("io.hindsight.reminder.OwnClaims$Claim")
            .filteredOn(type -> !type.equals("io.hindsight.reminder.OwnClaims$Claim"))
            .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void a_kind_with_two_writers_or_with_none_does_not_start() {
        Writer<?> one = LetterDesk.WRITERS.of(NoticeKind.TASK);
        assertThatThrownBy(() -> new Writers(List.of(one, one))).hasMessageContaining("two writers");
        assertThatThrownBy(() -> new Writers(List.of(one))).hasMessageContaining("no writer");
    }

    @Test
    void what_another_release_has_written_besides_is_passed_over() {
        Map<String, Object> besides = new HashMap<>(left.get("sign-off"));
        besides.put("toldBy", Map.of("name", "x"));
        assertThat(notice(NoticeKind.SIGN_OFF, besides).content())
            .isEqualTo(notice(NoticeKind.SIGN_OFF, left.get("sign-off")).content());
    }

    @Test
    void what_must_be_said_must_be_there() {
        assertThatThrownBy(() -> SampleNotices.content(NoticeKind.SIGN_OFF, Map.of("by", "management1")))
            .hasMessageContaining("statement");
        assertThatThrownBy(() -> SampleNotices.content(NoticeKind.WEEKLY, Map.of("week", "2026-11-23", "risks",
            List.of(Map.of("number", 1, "until", "2026-12-19"))))).hasMessageContaining("reference");
    }

    @Test
    void a_day_that_was_left_as_a_moment_is_read_too() {
        assertThat(SampleNotices.content(NoticeKind.DIGEST, Map.of("day", "2026-12-07T17:00:00Z")))
            .isEqualTo(SampleNotices.content(NoticeKind.DIGEST, Map.of("day", "2026-12-07")));
    }

    private static Notice notice(NoticeKind kind, Map<String, Object> stored) {
        return SampleNotices.about(kind, null, stored);
    }
}
