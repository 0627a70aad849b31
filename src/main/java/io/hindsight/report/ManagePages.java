package io.hindsight.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.answer.Refused;
import io.hindsight.duedate.NewDueDate;
import io.hindsight.duedate.TaskDueDates;
import io.hindsight.engine.Refusal;
import io.hindsight.office.TypedDay;
import io.hindsight.reminder.Nudges;

/** What management does about a task on its page: another due date, and a question to who has it. */
@Controller
class ManagePages {

    private static final String HANDS = "redirect:/tasks/{task}/hands";

    private final TaskDueDates dueDates;
    private final Nudges nudges;

    ManagePages(TaskDueDates dueDates, Nudges nudges) {
        this.dueDates = dueDates;
        this.nudges = nudges;
    }

    /** @param seen the day that it was due on when they looked */
    @PostMapping("/tasks/{task}/due-date")
    String move(@PathVariable String task, @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String seen,
            Authentication login, RedirectAttributes page) {
        Refused.orDone(page, "due", Map.of("dueOn", dueOn, "reason", reason),
            () -> dueDates.move(task, new NewDueDate(given(dueOn), reason), day(seen), login.getName())
                .orElseThrow(ManagePages::unknown));
        return HANDS;
    }

    /** @param text may be blank */
    @PostMapping("/tasks/{task}/nudge")
    String nudge(@PathVariable String task, @RequestParam(defaultValue = "") String text, Authentication login,
            RedirectAttributes page) {
        Refused.orDone(page, "nudge", Map.of("text", text),
            () -> nudges.nudge(task, text, login.getName()).orElseThrow(ManagePages::unknown));
        return HANDS;
    }

    private static LocalDate given(String typed) {
        LocalDate day = day(typed);
        if (day == null) {
            throw new Refusal("refused.due-date.missing");
        }
        return day;
    }

    /** Null where it is none, or may be two. */
    private static @Nullable LocalDate day(String typed) {
        List<LocalDate> days = TypedDay.readings(typed.strip(), LocaleContextHolder.getLocale());
        return days.size() == 1 ? days.get(0) : null;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
