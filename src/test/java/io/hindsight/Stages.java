package io.hindsight;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import io.hindsight.incident.PostMortemStarter;

/** What tests of a stage do: open a post-mortem, start one stage of it, and complete its tasks as somebody. */
@TestComponent
public class Stages {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final ObjectProvider<PostMortemStarter> opening;
    private final TransactionTemplate transaction;

    public Stages(RuntimeService runtime, TaskService tasks, FormService forms, IdentityService identity,
            JdbcClient jdbc, ObjectProvider<PostMortemStarter> opening, TransactionTemplate transaction) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.jdbc = jdbc;
        this.opening = opening;
        this.transaction = transaction;
    }

    /** Opens a post-mortem in the record, without the process of the map, and returns its reference. */
    public String openPostMortem() {
        long incident = jdbc.sql("""
            INSERT INTO incident (source, key, title, summary, severity, tlp, personal_data, original_format, original)
            VALUES ('test', ?, 'Phished account sent invoices', 'What happened.', 'high', 'amber', false, 'native', '{}')
            RETURNING id""").param(UUID.randomUUID().toString()).query(Long.class).single();
        String reference = "PM-2000-" + (10_000 + incident);
        jdbc.sql("INSERT INTO post_mortem (reference, incident, opened_by, opened_at) VALUES (?, ?, 'test', now())")
            .params(reference, incident).update();
        return reference;
    }

    /** Has a program send an incident, whose post-mortem runs by the map, and returns its reference. */
    public String receive(String severity, boolean personalData) {
        identity.setAuthentication("security1", List.of("security"));
        try {
            return transaction.execute(status -> opening.getObject().start(jdbc.sql("""
                INSERT INTO incident (source, key, title, summary, severity, tlp, personal_data, original_format, original)
                VALUES ('test', gen_random_uuid()::text, 'Lost laptop ' || gen_random_uuid(), '', ?, 'green', ?, 'native', '{}')
                RETURNING id""").params(severity, personalData).query(Long.class).single(), List.of()));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Opens a post-mortem in the record of which nobody but these people may know. */
    public String openConfidential(String... circle) {
        String reference = openPostMortem();
        close(reference, circle);
        return reference;
    }

    /** Marks it TLP:RED: from here on nobody but these people may know of it. */
    public void close(String reference, String... circle) {
        jdbc.sql("UPDATE incident SET tlp = 'red' FROM post_mortem WHERE incident.id = incident AND reference = ?")
            .param(reference).update();
        jdbc.sql("INSERT INTO circle (post_mortem, since) VALUES (?, now())").param(reference).update();
        List.of(circle).forEach(person -> jdbc.sql("""
            INSERT INTO circle_member (post_mortem, person, joined_at, joined_by, reason)
            VALUES (?, ?, now(), 'facilitator1', 'Has to know')""").params(reference, person).update());
    }

    /** Starts the process of one stage, as the map would on the full track. */
    public ProcessInstance start(String stage, String reference) {
        return start(stage, reference, "full");
    }

    /** The same on another track. */
    public ProcessInstance start(String stage, String reference, String track) {
        return runtime.startProcessInstanceByKey(stage, reference,
            Map.of("severity", "high", "due", new Date(), "waiverDays", 3, "pass", 1, "effectivenessDays", 90,
                "participants", List.of("security", "sysadmins", "management"), "track", track));
    }

    /** Ends all that other tests have left running, where a test looks at everything that is open, also for others. */
    public void endAll() {
        identity.clearAuthentication();
        runtime.deleteProcessInstances(runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
            .map(ProcessInstance::getId).toList(), "tested", true, true, false);
    }

    /** Ends all in which somebody has something to do, while jobs run by themselves and may hold one for a moment. */
    public void clear() {
        identity.clearAuthentication();
        tasks.createTaskQuery().list().stream().map(task -> root(task.getProcessInstanceId())).distinct()
            .forEach(this::end);
    }

    private String root(String instance) {
        ProcessInstance caller = runtime.createProcessInstanceQuery().subProcessInstanceId(instance).singleResult();
        return caller == null ? instance : root(caller.getId());
    }

    private void end(String root) {
        for (int left = 5;; left--) {
            try {
                runtime.deleteProcessInstancesIfExists(List.of(root), "tested", true, true, false);
                return;
            } catch (OptimisticLockingException busy) {
                if (left == 0) {
                    throw busy;
                }
            }
        }
    }

    /** The one open task of this name in the post-mortem. */
    public Task task(String reference, String name) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName(name).singleResult();
    }

    /** The one open task of this name that is offered to this group. */
    public Task task(String reference, String name, String group) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName(name).taskCandidateGroup(group)
            .singleResult();
    }

    /** The text that this task's form shows by that name. */
    public String shown(Task task, String name) {
        return ((SpinJsonNode) forms.getTaskFormVariables(task.getId(), null, true).get(name)).stringValue();
    }

    /** Completes the task as that person, as its form would. */
    public void complete(String reference, String task, String person, Map<String, Object> answers) {
        complete(task(reference, task), person, answers);
    }

    /** Completes this task as that person, where several have the same name. */
    public void complete(Task task, String person, Map<String, Object> answers) {
        identity.setAuthentication(person,
            identity.createGroupQuery().groupMember(person).list().stream().map(group -> group.getId()).toList());
        try {
            tasks.complete(task.getId(), answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The answer of a checklist or taglist. */
    public static TypedValue chosen(String... values) {
        return Variables.untypedValue(Spin.JSON(List.of(values)));
    }
}
