package io.hindsight.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The rules of design section 5, read from the model files. */
class ModelsTest {

    /** Every team acknowledges a version, and does not learn which confidential post-mortem it comes from. */
    private static final String PUBLIC = "acknowledgement";
    /** Whatever of all models the sign-off finds missing. */
    private static final String MISSING = "${stage}";
    private static final Path PROCESSES = Path.of("processes");
    private static final Set<String> ROLES = Set.of("facilitators", "security", "sysadmins", "management",
        "legal", "plan-owners", "trainers", "employees");
    private static final Set<String> STAGES =
        Set.of("meeting", "analysis", "evaluation", "plan", "hardening", "training", "bulletin");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z]*)}");

    static List<Path> models() throws IOException {
        return files(PROCESSES, ".bpmn");
    }

    static List<Path> decisions() throws IOException {
        return files(PROCESSES, ".dmn");
    }

    static List<Path> forms() throws IOException {
        return files(Path.of("forms"), ".form");
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_named_after_its_process_documented_and_lives_for_a_time(Path file) {
        Process process = process(file);
        assertThat(process.getId()).isEqualTo(stem(file));
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P");
        assertThat(process.getDocumentations()).hasSize(1);
        assertThat(process.getDocumentations().iterator().next().getTextContent())
            .contains("Purpose:", "Starts:", "Ends:", "Variables in:", "Variables out:");
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_the_engine_does_otherwise_is_said_by_a_property(Path file) throws IOException {
        assertThat(all(file, CamundaProperty.class))
            .extracting(one -> one.getCamundaName() + ": " + one.getCamundaValue())
            .isSubsetOf("history: none", "retries: PT1M,PT5M,PT30M,PT2H,PT8H");
        assertThat(Files.readString(file)).doesNotContain("camunda:exclusive", "historyTimeToLive=\"P0");
    }

    @ParameterizedTest
    @MethodSource("models")
    void only_the_post_mortem_and_the_near_miss_are_offered_under_start_process(Path file) {
        assertThat(process(file).isCamundaStartableInTasklist())
            .isEqualTo(Set.of("post-mortem", "near-miss").contains(stem(file)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_has_20_flow_nodes_or_fewer_and_no_xml_comment(Path file) throws IOException {
        assertThat(all(file, FlowNode.class)).isNotEmpty().hasSizeLessThanOrEqualTo(20);
        assertThat(Files.readString(file)).doesNotContain("<!--");
    }

    @ParameterizedTest
    @MethodSource("models")
    void ids_come_from_labels(Path file) {
        assertThat(all(file, FlowNode.class)).filteredOn(node -> node.getName() != null).isNotEmpty()
            .allSatisfy(node -> assertThat(node.getId().split("_")[1]).isEqualTo(camelCase(node.getName())));
    }

    @ParameterizedTest
    @MethodSource("models")
    void tasks_are_verb_and_object_and_events_are_states(Path file) {
        assertThat(all(file, Activity.class)).isNotEmpty()
            .allSatisfy(activity -> assertThat(activity.getName()).matches("[A-Z][a-z]+ [a-z-]+( [a-z]+){0,2}"));
        assertThat(all(file, Event.class)).isNotEmpty()
            .allSatisfy(event -> assertThat(event.getName()).isNotBlank()
                .matches(".*(ed|held|known|kept|settled|needed)$"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_splitting_gateway_is_a_question_with_one_default(Path file) {
        assertThat(all(file, ExclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1)
            .allSatisfy(gateway -> {
                assertThat(gateway.getName()).endsWith("?");
                assertThat(gateway.getDefault()).isNotNull();
                assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
                assertThat(gateway.getOutgoing()).filteredOn(flow -> flow.getConditionExpression() == null)
                    .containsExactly(gateway.getDefault());
            });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_service_task_calls_the_bean_of_its_name_and_nothing_else_but_that_of_notices(Path file) {
        assertThat(all(file, ServiceTask.class)).filteredOn(task -> !stem(file).equals("notice")).allSatisfy(task -> {
            String name = camelCase(task.getName());
            assertThat(task.getCamundaDelegateExpression())
                .isEqualTo("${" + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "}");
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaType()).isNull();
        });
        assertThat(all(file, SendTask.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void there_are_no_scripts(Path file) {
        assertThat(all(file, ScriptTask.class)).isEmpty();
        assertThat(all(file, Script.class)).isEmpty();
        assertThat(all(file, CamundaScript.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void listeners_are_beans_that_exist(Path file) {
        Stream<String> beans = Stream.concat(
            all(file, CamundaTaskListener.class).stream().map(CamundaTaskListener::getCamundaDelegateExpression),
            all(file, CamundaExecutionListener.class).stream()
                .map(CamundaExecutionListener::getCamundaDelegateExpression));
        assertThat(beans).allSatisfy(expression -> {
            assertThat(expression).isNotNull().matches(BEAN);
            assertThat(mainClass(expression.substring(2, expression.length() - 1))).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_user_task_has_a_form_of_its_name_a_role_a_due_date_and_a_recording_listener(Path file) {
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(kebabCase(task.getName()));
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(Path.of("forms", formsFolder(file), task.getCamundaFormRef() + ".form")).exists();
            assertThat(task.getCamundaCandidateGroupsList())
                .allMatch(group -> ROLES.contains(group) || Set.of("${role}", "${team}", "${asked}").contains(group));
            assertThat(task.getCamundaCandidateGroupsList().isEmpty()).isEqualTo(task.getCamundaAssignee() != null
                && task.getLoopCharacteristics() != null);
            assertThat(task.getCamundaDueDate()).isNotBlank();
            assertThat(task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list())
                .filteredOn(listener -> listener.getCamundaEvent().equals("complete")).hasSize(1)
                .allSatisfy(listener -> assertThat(listener.getCamundaDelegateExpression()).startsWith("${record"));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_stage_is_called_by_its_deployment_with_its_key_and_named_variables(Path file) {
        assertThat(all(file, CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(call.getCalledElement().equals(MISSING) ? file : PROCESSES.resolve(call.getCalledElement()
                + ".bpmn")).exists();
            assertThat(call.getCalledElement().equals(MISSING)).isEqualTo(stem(file).equals("sign-off"));
            Collection<CamundaIn> mappings =
                call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
            assertThat(mappings).extracting(CamundaIn::getCamundaBusinessKey)
                .contains(call.getCalledElement().equals(PUBLIC) ? "#{askedFor}" : "#{execution.processBusinessKey}");
            assertThat(mappings).extracting(CamundaIn::getCamundaVariables).containsOnlyNulls();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void only_what_leaves_the_process_is_asynchronous_and_then_it_is_retried(Path file) {
        assertThat(all(file, FlowNode.class)).allSatisfy(node -> {
            assertThat(node.isCamundaAsyncAfter()).isFalse();
            if (node.isCamundaAsyncBefore()) {
                assertThat(node.getDocumentations()).isNotEmpty();
                assertThat(node.getExtensionElements().getDomElement().getChildElements())
                    .anyMatch(element -> element.getLocalName().equals("failedJobRetryTimeCycle"));
            }
        });
    }

    @Test
    void a_notice_is_an_external_task_that_says_how_it_is_retried() {
        Path file = Path.of("processes/notice.bpmn");
        assertThat(all(file, ServiceTask.class)).singleElement().returns("external", ServiceTask::getCamundaType)
            .returns("mail", ServiceTask::getCamundaTopic)
            .satisfies(task -> assertThat(task.getDocumentations()).isNotEmpty());
        assertThat(all(file, CamundaProperty.class)).extracting(CamundaProperty::getCamundaName)
            .containsExactlyInAnyOrder("history", "retries");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_file_holds_one_documented_decision_of_its_name(Path file) {
        Collection<Decision> decisions = Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class);
        assertThat(decisions).hasSize(1).allSatisfy(decision -> {
            assertThat(decision.getId()).isEqualTo(stem(file));
            assertThat(decision.getDescription()).isNotNull();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).startsWith("P");
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_lies_in_its_stage_and_is_named_after_its_file(Path file) throws IOException {
        assertThat(new ObjectMapper().readTree(file.toFile()).get("id").asText()).isEqualTo(stem(file));
        String folder = file.getParent().getFileName().toString();
        assertThat(Set.of("post-mortem", "circle").contains(folder) || STAGES.contains(folder)).isTrue();
    }

    private static Process process(Path file) {
        return all(file, Process.class).iterator().next();
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(Path file,
            Class<T> type) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        return model.getModelElementsByType(type);
    }

    /** What a stage calls, or what looks after its results, belongs to the stage. */
    private static String formsFolder(Path model) {
        return switch (stem(model)) {
            case "action", "effectiveness", "weak-answers" -> "hardening";
            case "acknowledgement", "plan-import", "plan-review" -> "plan";
            case "second-meeting" -> "meeting";
            case "sign-off", "replacement", "source-change", "light-review" -> "post-mortem";
            default -> stem(model);
        };
    }

    private static boolean mainClass(String bean) throws IOException {
        String name = bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1) + ".java";
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.anyMatch(file -> file.getFileName().toString().equals(name));
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static String camelCase(String label) {
        return Arrays.stream(label.split("[^A-Za-z0-9]+"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    }

    private static String kebabCase(String label) {
        return label.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
