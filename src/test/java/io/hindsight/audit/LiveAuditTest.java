package io.hindsight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.ServerTest;
import io.hindsight.circle.CircleScene;
import io.hindsight.walk.Program;

/** What the running server keeps of what comes in over HTTP. */
@ServerTest
class LiveAuditTest {

    @LocalServerPort
    int port;
    @Autowired
    TestRestTemplate http;
    @Autowired
    Audit audit;
    @Autowired
    IdentityService identity;
    @Autowired
    JdbcClient jdbc;

    Program program;
    CircleScene scene;
    Trail trail;

    final String login = "newcomer-" + UUID.randomUUID();

    @BeforeEach
    void begin() {
        program = new Program(port);
        scene = new CircleScene(program);
        audit.keepRepeatedRefusals();
        trail = Trail.from(jdbc);
    }

    @AfterEach
    void leave() {
        identity.deleteMembership(login, "security");
    }

    @Test
    void a_program_that_is_let_in_is_kept_with_its_address_and_way() {
        newcomer();
        assertThat(http.withBasicAuth(login, "demo").getForEntity("/engine-rest/task?maxResults=1", String.class)
            .getStatusCode().value())
            .isEqualTo(200);
        assertThat(trail.rows()).filteredOn(row -> login.equals(row.actor())).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("login");
            assertThat(row.named()).containsEntry("by", "basic");
            assertThat(row.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        });
    }

    @Test
    void a_program_that_is_refused_is_kept_with_its_address_and_way_and_never_its_password() {
        newcomer();
        assertThat(http.withBasicAuth(login, "a wrong secret").getForEntity("/api/post-mortems", String.class)
            .getStatusCode().value())
            .isEqualTo(401);
        assertThat(trail.only(AuditKind.LOGIN_REFUSED)).satisfies(row -> {
            assertThat(row.about()).isEqualTo(login);
            assertThat(row.named()).containsEntry("by", "basic");
            assertThat(row.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
            assertThat(row.details()).doesNotContain("secret");
        });
    }

    @Test
    void a_circle_its_members_and_its_readers_are_kept() {
        String reference = scene.red();
        assertThat(trail.of(AuditKind.CIRCLE_JOINED)).filteredOn(row -> reference.equals(row.about()))
            .extracting(row -> row.named().get("person")).containsExactlyInAnyOrderElementsOf(CircleScene.members());
        assertThat(kept(reference, () -> scene.widen("management1", reference, "security2", "Knows it")))
            .satisfies(row("circle-joined", "management1"))
            .satisfies(row -> assertThat(row.named()).containsEntry("person", "security2"));
        assertThat(kept(reference, () -> program.get("security2", "/api/post-mortems/" + reference)))
            .satisfies(row("record-read", "security2"));
        assertThat(kept(reference, () -> scene.mark("facilitator1", reference, "green", "It is over")))
            .satisfies(row("confidentiality-lowered", "facilitator1"));
        assertThat(kept(reference, () -> program.get("security2", "/api/post-mortems/" + reference + "/original")))
            .satisfies(row("file-handed-out", "security2"));
    }

    @Test
    void a_raised_marking_is_kept_with_what_it_was() {
        String reference = scene.amber();
        scene.mark("management1", reference, "red", "The press is asking");
        assertThat(trail.only(AuditKind.CONFIDENTIALITY_RAISED)).satisfies(row("confidentiality-raised", "management1"))
            .satisfies(row -> assertThat(row.named()).containsEntry("before", "amber").containsEntry("after", "red"));
    }

    @Test
    void an_imported_plan_is_kept() {
        String file = plan(null);
        plan(file.replaceFirst("(<!-- section 5.1 -->\\n[^\\n]*\\n)", "$1\nCall " + UUID.randomUUID() + "\n"));
        assertThat(trail.only(AuditKind.PLAN_IMPORTED)).satisfies(row("plan-imported", "plan-owner1"))
            .satisfies(row -> assertThat(row.named()).containsEntry("way", "draft"));
    }

    @Test
    void a_new_tenant_is_kept() {
        String tenant = "tenant-" + UUID.randomUUID();
        assertThat(program
            .post("admin", "/engine-rest/tenant/create", ("{\"id\": \"" + tenant + "\", \"name\": \"x\"}").getBytes())
            .status()).isEqualTo(204);
        assertThat(trail.only(AuditKind.TENANT_CHANGED)).satisfies(row("tenant-changed", "admin"));
    }

    private void newcomer() {
        User user = identity.newUser(login);
        user.setPassword("demo");
        identity.saveUser(user);
        identity.createMembership(login, "security");
        trail = Trail.from(jdbc);
    }

    /** Reads it, or hands it in. */
    private String plan(String file) {
        ResponseEntity<byte[]> answer = http.withBasicAuth("plan-owner1", "demo").exchange(file == null
            ? RequestEntity.get("/api/plan").accept(MediaType.TEXT_MARKDOWN).build() : RequestEntity.put("/api/plan")
                .contentType(new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8)).body(file),
            byte[].class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }

    /** The one row about it that this leaves, beside a program's login. */
    private AuditRow kept(String about, Runnable deed) {
        Trail since = Trail.from(jdbc);
        deed.run();
        return since.rows().stream().filter(row -> about.equals(row.about())).reduce((one, other) -> {
            throw new AssertionError(one + " and " + other);
        }).orElseThrow();
    }

    private static Consumer<AuditRow> row(String kind, String actor) {
        return row -> {
            assertThat(row.kind()).isEqualTo(kind);
            assertThat(row.actor()).isEqualTo(actor);
            assertThat(row.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        };
    }
}
