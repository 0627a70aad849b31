package io.hindsight.report;

import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.circle.Circles;
import io.hindsight.engine.TaskFinder;

/**
 * Leads from a mail to the task that it is about, or when that is not the reader's any more, to the record if it has
 * one.
 */
@Controller
class TaskLinks {

    private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task={task}";

    private final TaskFinder tasks;
    private final Circles circles;

    TaskLinks(TaskFinder tasks, Circles circles) {
        this.tasks = tasks;
        this.circles = circles;
    }

    @GetMapping("/tasks/{task}")
    String task(@PathVariable String task, Authentication login, RedirectAttributes page) {
        Optional<String> postMortem = tasks.postMortem(task);
        if (!tasks.isKnown(task)
            || postMortem.filter(reference -> !circles.mayKnow(reference, login.getName())).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (tasks.isOpen(task)) {
            page.addAttribute("task", task);
            return TASKLIST;
        }
        return postMortem.map(reference -> {
            page.addAttribute("reference", reference);
            return "redirect:/post-mortems/{reference}";
        }).orElse("task");
    }
}
