package io.hindsight.report;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.answer.Refused;
import io.hindsight.assignment.Hands;
import io.hindsight.assignment.TaskHands;
import io.hindsight.assignment.TaskHands.OpenHands;
import io.hindsight.circle.Circles;
import io.hindsight.engine.TaskFinder;
import io.hindsight.engine.TaskFinder.KnownTask;
import io.hindsight.reminder.Nudges;
import io.hindsight.text.SafeText;
import io.hindsight.work.OpenWork;

/**
 * The page of a task, to which mails lead: its form for whoever can work on it, else whose it is, or who has done it.
 * There it is also taken, given back and handed on.
 */
@Controller
class TaskPages {

    private static final Map<String, String> NOTHING_TYPED = Map.of();
    private static final String PAGE = "redirect:/tasks/{task}";
    private static final String HANDS = "redirect:/tasks/{task}/hands";

    private final TaskFinder tasks;
    private final TaskHands hands;
    private final Circles circles;
    private final Hands changes;
    private final OpenWork work;
    private final Nudges nudges;

    TaskPages(TaskFinder tasks, TaskHands hands, Circles circles, Hands changes, OpenWork work, Nudges nudges) {
        this.tasks = tasks;
        this.hands = hands;
        this.circles = circles;
        this.changes = changes;
        this.work = work;
        this.nudges = nudges;
    }

    @GetMapping("/tasks/{task}")
    String task(@PathVariable String task, Authentication login, Model page) {
        return show(known(task, login), login, page);
    }

    /** Where it is handed on, asked about and given another due date. */
    @GetMapping("/tasks/{task}/hands")
    String hands(@PathVariable String task, Authentication login, Model page) {
        page.addAttribute("handing", true);
        nudges.last(task).ifPresent(nudge -> page.addAttribute("nudge", nudge));
        return show(known(task, login), login, page);
    }

    @PostMapping("/tasks/{task}/take")
    String take(@PathVariable String task, Authentication login, RedirectAttributes page) {
        known(task, login);
        Refused.orDone(page, NOTHING_TYPED, () -> hands.take(task));
        return PAGE;
    }

    @PostMapping("/tasks/{task}/take-over")
    String takeOver(@PathVariable String task, Authentication login, RedirectAttributes page) {
        known(task, login);
        Refused.orDone(page, NOTHING_TYPED, () -> hands.takeOver(task));
        return PAGE;
    }

    @PostMapping("/tasks/{task}/give-back")
    String giveBack(@PathVariable String task, Authentication login, RedirectAttributes page) {
        known(task, login);
        Refused.orDone(page, NOTHING_TYPED, () -> hands.giveBack(task));
        return HANDS;
    }

    /** @param to login; blank for its group */
    @PostMapping("/tasks/{task}/hand-on")
    String handOn(@PathVariable String task, @RequestParam String to, @RequestParam String reason,
            Authentication login, RedirectAttributes page) {
        known(task, login);
        Refused.orDone(page, "hand", Map.of("to", to, "reason", reason),
            () -> hands.handOn(task, SafeText.filled(to).orElse(null), reason));
        return HANDS;
    }

    private String show(KnownTask task, Authentication login, Model page) {
        page.addAttribute("task", task);
        if (task.isOpen()) {
            OpenHands now = hands.look(task.id());
            page.addAttribute("now", now);
            page.addAttribute("item", work.ofTasks(List.of(task.id()), login.getName()).get(task.id()));
            page.addAttribute("loss", now.holder() == null ? changes.loss(task.id()).orElse(null) : null);
        }
        return "task";
    }

    private KnownTask known(String id, Authentication login) {
        return tasks.find(id).filter(
            task -> task.postMortem() == null || circles.mayKnow(task.postMortem(), login.getName()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
