package io.hindsight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.hindsight.ApiTest;
import io.hindsight.Stages;
import io.hindsight.people.People;

@ApiTest
class NamesOfTheDayTest {

    private static final Instant THEN = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant RENAMED = Instant.parse("2026-11-03T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-04T10:00:00Z");

    @Autowired
    MockMvcTester mvc;
    @Autowired
    IdentityService identity;
    @Autowired
    Stages stages;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    People people;

    final String login = "bride-" + UUID.randomUUID();
    String before;
    String after;

    @BeforeEach
    void marry() {
        call("Mary Maiden", "2026-11-01T10:00:00Z");
        before = signed(THEN);
        after = signed(LATER);
        call("Mary Married", RENAMED.toString());
        identity.deleteUser(login);
    }

    @AfterEach
    void backToNow() {
        ClockUtil.reset();
    }

    @Test
    void a_signed_record_shows_the_name_of_its_day_whatever_becomes_of_the_profile() throws Exception {
        for (String shown : List.of(page(before), json(before), paper(before))) {
            assertThat(shown).contains("Mary Maiden").doesNotContain("Mary Married");
        }
        for (String shown : List.of(page(after), json(after), paper(after))) {
            assertThat(shown).contains("Mary Married").doesNotContain("Mary Maiden");
        }
    }

    @Test
    void the_record_for_programs_has_the_login_and_the_name_beside_it() throws Exception {
        assertThat(json(before)).contains("\"signedBy\":\"" + login + "\",\"signedByName\":\"Mary Maiden\"");
    }

    @Test
    void the_name_of_a_moment_is_the_one_that_was_given_last_until_then() {
        assertThat(people.names().of(login, RENAMED.minusMillis(1))).isEqualTo("Mary Maiden");
        assertThat(people.names().of(login, RENAMED)).isEqualTo("Mary Married");
        assertThat(people.names().of(login, Instant.EPOCH)).isEqualTo("Mary Maiden");
        assertThat(people.names().of("nobody-ever", THEN)).isEqualTo("nobody-ever");
        assertThat(people.name(login)).isEqualTo("Mary Married");
    }

    /** Of somebody who is to do something, the present name is shown. */
    @Test
    void every_deed_on_a_page_is_shown_with_its_moment() throws IOException {
        Pattern timeless = Pattern.compile("show\\.persons?\\([^,()]*\\)");
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".html"))
                .flatMap(page -> timeless.matcher(read(page)).results()
                    .map(found -> page.getFileName() + ": " + found.group())))
                .isEmpty();
        }
    }

    private void call(String name, String at) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(at)));
        User user = identity.createUserQuery().userId(login).singleResult();
        user = user == null ? identity.newUser(login) : user;
        user.setFirstName(name.split(" ")[0]);
        user.setLastName(name.split(" ")[1]);
        identity.saveUser(user);
    }

    private String signed(Instant at) {
        String reference = stages.openPostMortem();
        jdbc.sql("INSERT INTO sign_off VALUES (?, 'Done.', ?, ?)").params(reference, login, at.atOffset(ZoneOffset.UTC))
            .update();
        return reference;
    }

    private String page(String reference) {
        return text("/post-mortems/" + reference, MediaType.TEXT_HTML);
    }

    private String json(String reference) {
        return text("/api/post-mortems/" + reference, MediaType.APPLICATION_JSON);
    }

    private String paper(String reference) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(mvc.perform(get("/post-mortems/" + reference + "/report.pdf")
            .with(user("management1").authorities(new SimpleGrantedAuthority("management"))))
            .getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String text(String path, MediaType type) {
        return new String(mvc.perform(get(path).accept(type)
            .with(user("management1").authorities(new SimpleGrantedAuthority("management"))))
            .getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
