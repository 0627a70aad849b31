package io.hindsight.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.boot.test.context.TestComponent;

import io.hindsight.Stages;
import io.hindsight.acknowledgement.Acknowledgements;
import io.hindsight.people.Role;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.Plans;

/** What tests of the plan do, beside completing a task. */
@TestComponent
public class PlanSteps {

    public static final String WORDS = "<b>Ne pas</b> éteindre ${1+1} {{x}} “vite” 🚒\n- *a*";

    private final Stages stages;
    private final TaskService tasks;
    private final Plans plans;
    private final Acknowledgements acknowledgements;

    public PlanSteps(Stages stages, TaskService tasks, Plans plans, Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
        this.stages = stages;
        this.tasks = tasks;
        this.plans = plans;
    }

    /** A plan stage that waits for approval of these changes. */
    public String drafted(String... kinds) {
        String reference = stages.openPostMortem();
        stages.start("plan", reference);
        draft(reference, changes(kinds));
        return reference;
    }

    public void draft(String reference, Map<String, Object> answers) {
        stages.complete(reference, "Draft changes", "plan-owner1", answers);
    }

    public void approve(String reference) {
        stages.complete(reference, "Approve changes", "management1", Map.of("approval", "approve"));
    }

    public void merge(String reference, String outcome, String text) {
        Map<String, Object> answers = new HashMap<>(Map.of("merge1Outcome", outcome));
        answers.put("merge1Text", text);
        stages.complete(reference, "Merge sections", "plan-owner2", answers);
    }

    /** A plan stage that waits for approval of a new section of this owner. */
    public String draftedFor(String owner) {
        return drafted(Map.of("change1Owner", owner));
    }

    /** A plan stage that waits for approval of a new section that names these teams. */
    public String draftedNaming(String... teams) {
        return drafted(Map.of("change1Text", "Call " + String.join(", ", teams) + "."));
    }

    private String drafted(Map<String, Object> change) {
        String reference = stages.openPostMortem();
        stages.start("plan", reference);
        Map<String, Object> answers = changes("add");
        answers.putAll(change);
        draft(reference, answers);
        return reference;
    }

    /** The open questions that ask a team for the version that this post-mortem has published. */
    public List<Task> questions(String reference) {
        return acknowledgements.of(reference).stream().filter(one -> one.outcome() == null)
            .map(one -> asked(one.team())).toList();
    }

    /** The open question of this team. */
    public Task asked(String team) {
        return tasks.createTaskQuery().taskName("Acknowledge plan").processVariableValueEquals("team", team)
            .singleResult();
    }

    public void acknowledgeAll(String reference) {
        questions(reference).forEach(task -> acknowledge(task, null));
    }

    /** Leaves no team a question of what was published before. */
    public void answerAll() {
        String reference = draftedNaming(Role.groups(Role.active().toArray(Role[]::new)));
        approve(reference);
        acknowledgeAll(reference);
    }

    /** All that the question asks for. */
    public void acknowledge(Task task, String wish) {
        SpinJsonNode open = (SpinJsonNode) tasks.getVariable(task.getId(), "openVersions");
        acknowledge(task, wish,
            open.elements().stream().map(one -> one.prop("value").stringValue()).toArray(String[]::new));
    }

    /** @param versions numbers of those that are said to be known */
    public void acknowledge(Task task, String wish, String... versions) {
        Map<String, Object> answers = new HashMap<>(Map.of("acknowledged", Stages.chosen(versions),
            "teamNeedsTraining", wish == null ? "no" : "yes"));
        if (wish != null) {
            answers.put("teamTrainingWish", wish);
        }
        stages.complete(task, team(task).replaceAll("s$", "") + "1", answers);
    }

    public List<Task> open(String reference, String name) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskName(name).list();
    }

    private String team(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
            .filter(group -> group != null).findFirst().orElseThrow();
    }

    /** The section in force with this number. */
    public Section section(String number) {
        return plans.sections(plans.inForce()).stream().filter(section -> section.number().equals(number)).findFirst()
            .orElseThrow();
    }

    /** The number of some section in force. */
    public String anyNumber() {
        return plans.sections(plans.inForce()).get(0).number();
    }

    /** No two strengthen a section in the same way. */
    private static String text(String kind) {
        return kind.equals("strengthen") ? WORDS + UUID.randomUUID() : WORDS;
    }

    /** @param kinds each “add”, or “strengthen” or “remove” with the section’s number behind */
    public Map<String, Object> changes(String... kinds) {
        Map<String, Object> answers = new HashMap<>(Map.of("planChange", "change", "trainingNeeded", "no"));
        for (int n = 1; n <= kinds.length; n++) {
            String change = "change" + n;
            String[] kind = kinds[n - 1].split(" ");
            answers.putAll(
                Map.of(change + "Kind", kind[0], change + "Section", "Section " + n, change + "Text", text(kind[0]),
                    change + "Phase", "containment", change + "Reason", WORDS));
            if (kind.length > 1) {
                answers.put(change + "Target", kind[1]);
            }
        }
        return answers;
    }
}
