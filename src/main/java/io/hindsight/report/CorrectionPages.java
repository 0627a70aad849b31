package io.hindsight.report;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.correction.Correction;
import io.hindsight.correction.Corrections;
import io.hindsight.correction.FactWords;
import io.hindsight.engine.Refusal;
import io.hindsight.incident.Incident;
import io.hindsight.incident.IncidentFact;
import io.hindsight.incident.PointInTime;
import io.hindsight.incident.PointInTime.Precision;
import io.hindsight.incident.Severity;
import io.hindsight.incident.Tlp;
import io.hindsight.record.PostMortemRecord.Received;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.text.Code;
import io.hindsight.text.Fault;
import io.hindsight.text.Sayable;
import io.hindsight.text.Words;

/** The page on which an incident is corrected. */
@Controller
@RequestMapping("/post-mortems/{reference}/incident")
class CorrectionPages {

    /** What the form showed of a fact before somebody changed it. */
    private static final String SHOWN = "shown.";
    private static final DateTimeFormatter OFFICE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Corrections corrections;
    private final PostMortemRecords records;
    private final Clock clock;

    CorrectionPages(Corrections corrections, PostMortemRecords records, Clock clock) {
        this.corrections = corrections;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String reference, Authentication login, Model page) {
        corrections.check(reference, login.getName());
        Received received = records.find(reference, login.getName()).orElseThrow().incident();
        page.addAttribute("reference", reference);
        page.addAttribute("version", received.version());
        page.addAttribute("shown", shown(received.understood()));
        page.addAttribute("severities", Severity.values());
        page.addAttribute("markings", Tlp.values());
        return "correct";
    }

    /** What is refused comes back as it was typed, each sentence at its field; what was left as it was shown stays. */
    @PostMapping
    String correct(@PathVariable String reference, @RequestParam int version, @RequestParam String reason,
            @RequestParam Map<String, String> answers, Authentication login, RedirectAttributes page) {
        Map<IncidentFact, String> values = new EnumMap<>(IncidentFact.class);
        Map<String, String> typed = new HashMap<>(Map.of("reason", reason));
        for (IncidentFact fact : IncidentFact.values()) {
            String answer = lines(answers.get(fact.code()));
            if (answer != null && !answer.equals(lines(answers.get(SHOWN + fact.code())))) {
                values.put(fact, answer);
                typed.put(fact.code(), answer);
            }
        }
        try {
            corrections.correct(reference, new Correction(version, values, reason), login.getName());
            return "redirect:/post-mortems/{reference}#incident";
        } catch (Refusal refusal) {
            page.addFlashAttribute("faults", faults(refusal));
            page.addFlashAttribute("typed", typed);
            return "redirect:/post-mortems/{reference}/incident";
        }
    }

    /** By the name of the field; what is in none alone, under none. */
    private static Map<String, String> faults(Refusal refusal) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Fault fault : refusal.faults()) {
            String field = Objects.requireNonNullElse(fault.field(), "");
            faults.merge(field, field.isEmpty() || field.equals("reason")
                ? fault.detail().in(Words.ofReader()) : fault.in(Words.ofReader(), CorrectionPages::label),
                (one, next) -> one + " " + next);
        }
        return faults;
    }

    private static Sayable label(String field) {
        return words -> Code.find(IncidentFact.class, field)
            .map(fact -> FactWords.name(fact, words)).orElse(field);
    }

    private Map<String, String> shown(Incident incident) {
        Map<String, String> shown = new HashMap<>();
        for (IncidentFact fact : IncidentFact.values()) {
            String value = fact.of(incident);
            shown.put(fact.code(), value == null ? "" : fact.isTime() ? office(PointInTime.parse(value)) : value);
        }
        return shown;
    }

    private String office(PointInTime point) {
        return point.precision() == Precision.TIME
            ? OFFICE.format(LocalDateTime.ofInstant(point.at(), clock.getZone())) : point.toString();
    }

    /** Browsers send other ends of lines than they were given. */
    private static @Nullable String lines(@Nullable String text) {
        return text == null ? null : text.replace("\r\n", "\n").strip();
    }
}
