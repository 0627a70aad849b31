package io.hindsight.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.hindsight.Stages;
import io.hindsight.tenant.TenantMove;

/**
 * What the calls of the access matrix are about: an open post-mortem, one behind one's own door, one behind another's.
 */
public class Subjects {

    /** Whose it is, for the one who calls. */
    public enum Of {
        OWN("own"), FOREIGN("foreign"), INSIDE("confidential, in the circle"), OUTSIDE("confidential, not in it"),
        UNKNOWN("unknown");

        final String label;

        Of(String label) {
            this.label = label;
        }
    }

    private static final List<String> STAGES =
        List.of("meeting", "analysis", "evaluation", "plan", "hardening", "training", "notice");
    private static final Pattern KIND = Pattern.compile("/([a-z-]+)/\\*");

    private final Map<Of, String> references = new LinkedHashMap<>();
    private final Map<Of, Map<String, String>> instances = new LinkedHashMap<>();
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final Stages stages;
    private final TenantMove move;

    Subjects(RuntimeService runtime, TaskService tasks, ManagementService management, IdentityService identity,
            RepositoryService repository, JdbcClient jdbc, Stages stages, TenantMove move) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.repository = repository;
        this.jdbc = jdbc;
        this.stages = stages;
        this.move = move;
    }

    /** @param us those who call; they are in the one circle and none of them in the other */
    public void make(List<String> us, List<String> others) {
        run(Of.OWN, "Mailbox of a supplier");
        references.put(Of.FOREIGN, references.get(Of.OWN));
        instances.put(Of.FOREIGN, instances.get(Of.OWN));
        hide(run(Of.INSIDE, "Insidewinder"), us);
        hide(run(Of.OUTSIDE, "Outlandishly"), others);
    }

    public String reference(Of of) {
        return references.getOrDefault(of, "PM-1999-0001");
    }

    /** What nobody outside the circle may find anywhere: its title, reference, and the ids of all that runs for it. */
    public List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of("Outlandishly", reference(Of.OUTSIDE)));
        secrets.addAll(instances.get(Of.OUTSIDE).values());
        tasks.createTaskQuery().processInstanceBusinessKey(reference(Of.OUTSIDE)).list()
            .forEach(task -> secrets.add(task.getId()));
        return secrets;
    }

    /** Whether the pattern names something that belongs to a post-mortem. */
    public static boolean isAboutOne(String pattern) {
        return pattern
            .matches(".*/(task|process-instance|variable-instance|job|external-task|execution|incident)/\\*.*")
            || pattern.contains("{reference}") || pattern.contains("{task}");
    }

    public String path(String pattern, String person, Of of) {
        String path = pattern.replace("{reference}", reference(of)).replace("{task}", task(person, of))
            .replace("{uid}", "none").replace("{number}", pattern.contains("versions") ? "1.0.0" : "1");
        Matcher kinds = KIND.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (kinds.find()) {
            kinds.appendReplacement(filled,
                Matcher.quoteReplacement('/' + kinds.group(1) + '/' + id(kinds.group(1), person, of)));
        }
        return kinds.appendTail(filled).toString().replace("*", "none").replaceAll("\\{[^}]*}", "none");
    }

    private String id(String kind, String person, Of of) {
        return switch (kind) {
            case "task" -> task(person, of);
            case "process-instance", "execution" ->
                of == Of.UNKNOWN ? UUID.randomUUID().toString() : instances.get(of).get("meeting");
            case "variable-instance" -> of == Of.UNKNOWN ? UUID.randomUUID().toString()
                : runtime.createVariableInstanceQuery().processInstanceIdIn(instances.get(of).get("meeting"))
                    .variableName("severity").listPage(0, 1).get(0).getId();
            case "job" -> of == Of.UNKNOWN ? UUID.randomUUID().toString()
                : management.createJobQuery().processInstanceId(instances.get(of).get("evaluation")).listPage(0, 1)
                    .get(0).getId();
            case "external-task" -> of == Of.UNKNOWN ? UUID.randomUUID().toString()
                : jdbc.sql("SELECT id_ FROM act_ru_ext_task WHERE proc_inst_id_ = ?")
                    .param(instances.get(of).get("notice")).query(String.class).single();
            case "process-definition" -> repository.createProcessDefinitionQuery().processDefinitionKey("post-mortem")
                .latestVersion().singleResult().getId();
            case "decision-definition" -> repository.createDecisionDefinitionQuery().decisionDefinitionKey("deadlines")
                .latestVersion().singleResult().getId();
            case "deployment" -> repository.createDeploymentQuery().listPage(0, 1).get(0).getId();
            case "key" -> "post-mortem";
            case "user" -> of == Of.FOREIGN ? "employee2" : person == null ? "employee1" : person;
            case "group" -> "security";
            default -> "none";
        };
    }

    /** A task of the person's own groups, or one of other groups. */
    private String task(String person, Of of) {
        if (of == Of.UNKNOWN) {
            return UUID.randomUUID().toString();
        }
        List<String> groups =
            person == null ? List.of() : identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId()).toList();
        List<Task> open =
            tasks.createTaskQuery().processInstanceBusinessKey(reference(of)).orderByTaskName().asc().list();
        return open.stream().filter(task -> isFor(task, groups) == (of != Of.FOREIGN)).map(Task::getId).findFirst()
            .orElse(open.get(0).getId());
    }

    private boolean isFor(Task task, List<String> groups) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
            .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
    }

    private String run(Of of, String title) {
        String reference = stages.openPostMortem();
        jdbc.sql("UPDATE incident SET title = ? FROM post_mortem WHERE incident = incident.id AND reference = ?")
            .params(title, reference).update();
        Map<String, String> running = new LinkedHashMap<>();
        for (String stage : STAGES) {
            ProcessInstance instance = stages.start(stage, reference);
            running.put(stage, instance.getId());
        }
        references.put(of, reference);
        instances.put(of, running);
        return reference;
    }

    private void hide(String reference, List<String> circle) {
        jdbc.sql("UPDATE incident SET tlp = 'red' FROM post_mortem WHERE incident = incident.id AND reference = ?")
            .param(reference).update();
        Timestamp now = Timestamp.from(Instant.now());
        jdbc.sql("INSERT INTO circle (post_mortem, since) VALUES (?, ?)").params(reference, now).update();
        circle.forEach(person -> jdbc
            .sql(
                """
            INSERT INTO circle_member (post_mortem, person, joined_at, joined_by, reason) VALUES (?, ?, ?, 'test', 'named')""")
            .params(reference, person, now).update());
        move.close(reference, List.of("acknowledgement"));
    }
}
