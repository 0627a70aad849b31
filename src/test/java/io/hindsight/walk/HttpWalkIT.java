package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.JsonNode;

import io.hindsight.TestClock;
import io.hindsight.WalkTest;
import io.hindsight.walk.Program.Answer;

/**
 * A program that knows only the engine's REST API takes real incidents from intake to the end: with each kind of words
 * once answering all that the forms ask, and then what they insist on.
 */
@WalkTest
class HttpWalkIT {

    private static final Path SAMPLES = Path.of("src/test/resources/veris");
    private static final List<String> WORDS = List.of(
        "Une sauvegarde manquait ; « l’accès » était trop large.",
        "<b>bold</b> <script>alert(1)</script> ${execution} #{task} =1+1 {{facts}} `code` **x** &lt;",
        "النسخ الاحتياطي 🔐 バックアップ\tתוכנית\nsecond line",
        "x".repeat(9_000));

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().toLowerCase().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_reaches_the_end_and_its_record_keeps_what_was_typed(Path sample) throws IOException {
        Program program = new Program(port);
        int turn = samples().toList().indexOf(sample);
        String words = WORDS.get(turn % WORDS.size());

        String reference = report(program, sample);
        List<String> tasks = new Walker(program).walk(reference, turn < WORDS.size(), words);

        assertThat(tasks).contains("Schedule meeting", "Hold meeting", "Trace causes", "Classify causes",
            "Review analysis", "Document lessons", "Evaluate response", "Consolidate evaluation", "Draft changes",
            "Approve changes", "Acknowledge plan", "Propose actions", "Decide on action",
            "Implement action", "Verify action", "Plan sessions", "Hold session", "Draft bulletin",
            "Approve bulletin", "Sign off");
        JsonNode record = program.get("management1", "/api/post-mortems/" + reference).json();
        assertThat(record.get("state").asText()).isEqualTo("closed");
        assertThat(record.at("/meetings/0/wentWell").asText())
            .isEqualTo(words.substring(0, Math.min(4000, words.length())));
        assertThat(program.get("admin", "/engine-rest/process-instance?businessKey=" + reference).json()).isNotEmpty()
            .as("only the checks of the actions' effect and mails on their way outlive the post-mortem")
            .allSatisfy(open -> assertThat(open.get("definitionId").asText()).matches("(effectiveness|notice):.*"));
    }

    private String report(Program program, Path sample) throws IOException {
        Answer answer = program.post("security1", "/api/incidents/veris?key="
            + URLEncoder.encode(sample.getFileName().toString(), StandardCharsets.UTF_8), Files.readAllBytes(sample));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return FullTrack.of(program, answer.json().get("reference").asText());
    }
}
