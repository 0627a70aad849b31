package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.hindsight.notification.NoticeLog.ToldNotice;

class MailLineTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T07:00:05Z");

    @Test
    void each_task_has_its_line_and_names_everybody_once() {
        List<MailLine> lines = MailLine.of(List.of(task("sysadmin1", "MFA on VPN"), task("sysadmin1", "MFA on VPN"),
            task("sysadmin2", "MFA on VPN"), task("sysadmin1", "Backups")));

        assertThat(lines).extracting(MailLine::about).containsExactly("MFA on VPN", "Backups");
        assertThat(lines.get(0).named()).containsExactly("sysadmin1", "sysadmin2");
        assertThat(lines.get(0).unnamed()).isZero();
    }

    @Test
    void of_a_crowd_the_first_twenty_are_named() {
        MailLine line =
            MailLine.of(IntStream.range(0, 3000).mapToObj(at -> task("employee" + at, null)).toList()).get(0);

        assertThat(line.named()).hasSize(20);
        assertThat(line.unnamed()).isEqualTo(2980);
    }

    private static ToldNotice task(String recipient, String about) {
        return new ToldNotice("task", recipient, MORNING, MORNING, null, null, "Task_ImplementAction", about);
    }
}
