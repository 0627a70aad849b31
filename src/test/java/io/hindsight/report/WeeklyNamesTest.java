package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import io.hindsight.EngineTest;
import io.hindsight.mail.ReaderWords;
import io.hindsight.report.WeeklyContent.ActionLine;
import io.hindsight.report.WeeklyContent.WaiverLine;
import io.hindsight.strength.Strength;
import io.hindsight.text.Words;

/** Who did something is named as on that day, who is to do something as today. */
@EngineTest
class WeeklyNamesTest {

    @Autowired
    WeeklyLines lines;
    @Autowired
    IdentityService identity;
    @Autowired
    MessageSource messages;

    final String login = "bride-" + UUID.randomUUID();

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
        identity.deleteUser(login);
    }

    @Test
    void a_weekly_report_names_who_waived_as_on_that_day_and_who_owns_as_today() {
        call("Mary Maiden", "2026-11-01T10:00:00Z");
        call("Mary Married", "2026-11-03T10:00:00Z");
        assertThat(waived("2026-11-02T10:00:00Z")).contains("Mary Maiden");
        assertThat(waived("2026-11-04T10:00:00Z")).contains("Mary Married");
        assertThat(lines.action(new ActionLine("PM-2026-0001", 1, "MFA", login, LocalDate.parse("2026-11-02"),
            Strength.WEAK), voice()).toString()).contains("Mary Married", "strength: weak");
    }

    private String waived(String at) {
        return lines.waiver(new WaiverLine("PM-2026-0001", "management", "On leave", login, Instant.parse(at)), voice())
            .toString();
    }

    private ReaderWords voice() {
        return new ReaderWords(new Words(messages, Locale.ENGLISH), ZoneId.of("Europe/Paris"),
            Instant.parse("2026-11-05T10:00:00Z"));
    }

    private void call(String name, String at) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(at)));
        User user = identity.createUserQuery().userId(login).singleResult();
        user = user == null ? identity.newUser(login) : user;
        user.setFirstName(name.split(" ")[0]);
        user.setLastName(name.split(" ")[1]);
        identity.saveUser(user);
    }
}
