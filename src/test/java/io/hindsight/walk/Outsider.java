package io.hindsight.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.hindsight.walk.Program.Answer;

/**
 * Somebody with every curiosity and no right to know: asks every address and list for one post-mortem.
 *
 * @param secret a word that stands in what was written about it, and nowhere else
 */
public record Outsider(Program program, String person, String reference, String secret) {

    private static final String ENGINE = "/engine-rest";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String NEVER = "PM-1999-0001";

    /** What belongs to it just now, as its circle sees it. */
    public record Traces(Set<String> tasks, Set<String> instances) {
    }

    public void findsNothing(Traces traces) {
        String[] telling = Stream.of(Stream.of(reference, secret), traces.tasks().stream(), traces.instances().stream())
            .flatMap(all -> all).toArray(String[]::new);
        nothingTells(telling);
        counts().forEach(path -> assertThat(program.get(person, path)).as(person + " " + path)
            .matches(answer -> answer.status() == 403 || answer.text().equals("{\"count\":0}"), "0 or refused"));
        addressesAreUnknown(traces);
    }

    /** Reads what is written in it nowhere, and its record has no address; which processes run is not asked. */
    public void readsNothing(Traces traces) {
        nothingTells(secret);
        addresses().forEach(path -> unknown(path, reference, NEVER));
        traces.tasks().forEach(task -> unknown(ENGINE + "/task/%s/form-variables", task, NOBODY));
    }

    private void nothingTells(String... telling) {
        lists().forEach(
            path -> assertThat(program.get(person, path).text()).as(person + " " + path).doesNotContain(telling));
        queries().forEach(path -> assertThat(program.post(person, path, "{}".getBytes()).text()).as(person + " " + path)
            .doesNotContain(telling));
    }

    private void addressesAreUnknown(Traces traces) {
        addresses().forEach(path -> unknown(path, reference, NEVER));
        for (String task : traces.tasks()) {
            unknown("/tasks/%s", task, NOBODY);
            for (String root : List.of(ENGINE, Webapp.ENGINE)) {
                Stream.of("", "/form-variables", "/deployed-form", "/identity-links", "/comment")
                    .forEach(part -> unknown(root + "/task/%s" + part, task, NOBODY));
            }
        }
        for (String instance : traces.instances()) {
            Stream.of("", "/activity-instances", "/variables")
                .forEach(part -> unknown(Webapp.ENGINE + "/process-instance/%s" + part, instance, NOBODY));
        }
    }

    private static Stream<String> addresses() {
        return Stream.of("/api/post-mortems/%s", "/api/post-mortems/%s/original", "/post-mortems/%s",
            "/post-mortems/%s/report.pdf", "/post-mortems/%s/ishikawa.svg", "/post-mortems/%s/whys.svg",
            "/api/post-mortems/%s/actions/1");
    }

    /** A search page shows the words that it was asked for: they are spelt otherwise there. */
    private Stream<String> lists() {
        String word = secret.toLowerCase(Locale.ROOT);
        String of = "?maxResults=2000&processInstanceBusinessKey=" + reference;
        return Stream.of(Stream.of("/", "/post-mortems", "/post-mortems?text=" + word, "/appointments", "/bulletins",
            "/plan/versions", "/profile", "/board", "/board?text=" + word, "/actions", "/actions.csv", "/figures",
            "/api/board", "/api/board?text=" + word, "/api/board/stages", "/api/actions", "/api/figures",
            "/api/post-mortems?size=100", "/api/post-mortems?text=" + word,
            "/api/bulletins", "/api/plan", "/api/plan/versions"),
            versions(), Stream.of(ENGINE, Webapp.ENGINE).flatMap(root -> Stream.of(root + "/task?maxResults=2000",
                root + "/task" + of, root + "/process-instance?businessKey=" + reference,
                root + "/incident?maxResults=2000",
                root + "/variable-instance?maxResults=2000", root + "/job?maxResults=2000", root + "/history/task" + of,
                root + "/history/process-instance?maxResults=2000", root + "/history/decision-instance?maxResults=2000",
                root + "/history/user-operation?maxResults=2000")))
            .flatMap(all -> all);
    }

    /** What each version of the plan says, and what it changed. */
    private Stream<String> versions() {
        return program.get(person, "/api/plan/versions").json().findValuesAsText("number").stream()
            .flatMap(number -> Stream.of("/plan/versions/", "/api/plan/versions/").map(path -> path + number))
            .flatMap(path -> Stream.of(path, path + "/diff"));
    }

    private static Stream<String> queries() {
        return Stream.of(ENGINE + "/task", Webapp.ENGINE + "/task", Webapp.ENGINE + "/process-instance",
            Webapp.ENGINE + "/variable-instance", Webapp.ENGINE + "/job", COCKPIT + "/process-instance",
            COCKPIT + "/incident");
    }

    private Stream<String> counts() {
        return Stream.of(ENGINE, Webapp.ENGINE).flatMap(root -> Stream.of(
            root + "/task/count?processInstanceBusinessKey=" + reference,
            root + "/process-instance/count?businessKey=" + reference,
            root + "/history/process-instance/count?processInstanceBusinessKey=" + reference));
    }

    /** Answered as what never was. */
    private void unknown(String path, String id, String other) {
        Answer hidden = program.get(person, path.formatted(id));
        Answer never = program.get(person, path.formatted(other));
        assertThat(hidden.status()).as(person + " " + path).isEqualTo(never.status()).isIn(400, 403, 404);
        assertThat(hidden.text()).as(person + " " + path).doesNotContain(secret);
    }
}
