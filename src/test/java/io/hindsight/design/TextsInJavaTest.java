package io.hindsight.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.hindsight.design.JavaSources.Text;

/** What a person reads comes from the message bundles, in that person's language. */
class TextsInJavaTest {

    /** Two words with a space between them or beside a hole, or one with a capital, as labels and headings have it. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}[,;:.!?’”)]* [“(]?\\p{L}{2}|^\\p{Lu}\\p{Ll}+[.:!?]?$"
        + "|%[sd],? \\p{L}{2}|\\p{L}{2} [“\"]?%[sd]|^ \\p{L}+ |\\p{L}{2} $");
    private static final Pattern SQL = Pattern
        .compile("\\b(SELECT|INSERT|UPDATE|DELETE|WITH|LOCK|FROM|WHERE|JOIN|AND|BETWEEN|ORDER BY|FOR UPDATE)\\b");
    /** Programmers and operators read these, in English as all logs are. */
    private static final Pattern FOR_THE_LOG = Pattern
        .compile("(LOG|logger)\\.\\w+|new Illegal\\w+Exception|new UncheckedIOException|new FailureAnalysis");

    /** What is no text for people, and why. */
    private static final Map<String, Set<String>> NO_TEXTS = Map.of(
        "words of a protocol or format", Set.of("web.Body", "web.BodyValve", "web.ProxyValve", "login.Devices",
            "login.WebappTokens", "login.ProblemWriter", "notification.LetterHead", "mail.MimeParts",
            "threats.CatalogueSource", "threats.Relevance", "incident.VerisReader", "planfile.PlanWriter",
            "planfile.FrontMatter", "planfile.PlainPlan", "planfile.PlanReader", "planversion.Plans"),
        "names of members in JSON and of columns", Set.of("OpenApiNames", "people.NamesInJson", "incident.IncidentRows",
            "plan.PlanVariables", "reminder.EscalationTargets", "answer.Refused"),
        "the engine's own words, which are looked for", Set.of("audit.OperationKinds", "audit.OperationAudit",
            "record.AdministratorsWork", "record.HintsSoFar", "engine.EngineProblems", "engine.WebappRest",
            "tenant.UnknownToOutsiders", "tenant.CircleChecker", "directory.WeakPassword",
            "directory.PasswordSettings"),
        "styles, fonts and patterns",
        Set.of("diagram.TextStyle", "diagram.DiagramStyle", "diagram.Svg", "pdf.ReportPdf",
            "pdf.PrintLayout", "pdf.Typefaces", "bulletin.BulletinWriter", "report.CorrectionPages", "report.Formats",
            "mail.ReaderWords",
            "text.Words", "office.WorkingDayCalendar",
            "incident.BodyReader"),
        "the description of the API, in English as its names are", Set.of("OpenApiConfiguration",
            "incident.IncidentReport", "correction.CorrectionController"),
        "why a notice is not sent, which the log of notices keeps for operators", Set.of("reminder.TaskRelevance",
            "reminder.DigestRelevance", "reminder.OwnClaims", "reminder.HandedOn",
            "appointment.AppointmentNotices",
            "notification.AddressWriter", "notification.Discretion", "notification.NoticeLedger",
            "notification.Delivery", "recurrence.RevokedWriter"),
        "what an operator reads: a failed start or job, a command's output", Set.of("notification.DeliveryResult",
            "notification.Writers", "mail.FolderPost", "mail.SmtpPost", "mail.SmtpConnection", "mail.MailSettings",
            "mail.Mailbox", "threats.Catalogue", "schema.EngineTables", "schema.EngineTablesCheck",
            "login.PasswordCheck", "login.LoginSlowed", "directory.PasswordsBusy", "access.AdministratorMissing",
            "engine.Variable", "incident.PointInTime", "audit.AuditCommand", "audit.Chain", "audit.AuditLine",
            "decision.Cells", "decision.Expected", "decision.OwnTables", "decision.TableCheck"));
    /** The product's name is the same in each language. */
    private static final Set<String> NAMES = Set.of("Hindsight");

    private static final Set<String> ELSEWHERE =
        NO_TEXTS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    @Test
    void no_text_for_people_stands_in_the_code() throws IOException {
        List<Text> texts = JavaSources.texts();
        Set<String> fields = fieldsOfForms();
        assertThat(texts).hasSizeGreaterThan(2000);
        assertThat(texts.stream().filter(text -> isForPeople(text, fields))
            .filter(text -> !ELSEWHERE.contains(text.type()))
            .map(text -> text.type() + ": " + text.text()).distinct().toList()).isEmpty();
    }

    @Test
    void each_exception_is_still_needed() throws IOException {
        Set<String> fields = fieldsOfForms();
        assertThat(JavaSources.texts().stream().filter(text -> isForPeople(text, fields)).map(Text::type))
            .containsAll(NO_TEXTS.values().stream().flatMap(Set::stream).toList());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Say why.", "%s has this task already.", "is missing", "Severity", "Wish of ", " is not verified"})
    void such_a_text_is_found(String text) {
        assertThat(isForPeople(new Text("x.Y", text, List.of("new Refusal")), Set.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused.login", "SELECT name FROM person", "text/plain", "dueOn", "Evidence"})
    void such_a_word_of_the_code_is_none(String text) {
        assertThat(isForPeople(new Text("x.Y", text, List.of("of")), Set.of("chain1Why1Evidence"))).isFalse();
    }

    private static boolean isForPeople(Text text, Set<String> fields) {
        return WORDS.matcher(text.text()).find() && !SQL.matcher(text.text()).find()
            && !NAMES.contains(text.text())
            && text.around().stream().noneMatch(call -> FOR_THE_LOG.matcher(call).matches())
            && fields.stream().noneMatch(field -> field.endsWith(text.text()));
    }

    /** Code puts the names of fields together from their parts. */
    private static Set<String> fieldsOfForms() throws IOException {
        Set<String> keys = new TreeSet<>();
        Pattern key = Pattern.compile("\"key\"\\s*:\\s*\"(\\w+)\"");
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            for (Path form : forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                Matcher found = key.matcher(Files.readString(form));
                while (found.find()) {
                    keys.add(found.group(1));
                }
            }
        }
        return keys;
    }
}
