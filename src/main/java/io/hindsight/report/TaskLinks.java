package io.hindsight.report;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.engine.TaskFinder;

/** Leads from a mail to the task that it is about, or when that is not the reader's any more, to the record if it has one. */
@Controller
class TaskLinks {

    private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task={task}";

    private final TaskFinder tasks;

    TaskLinks(TaskFinder tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/tasks/{task}")
    String task(@PathVariable String task, RedirectAttributes page) {
        if (tasks.isOpen(task)) {
            page.addAttribute("task", task);
            return TASKLIST;
        }
        if (!tasks.isKnown(task)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return tasks.postMortem(task).map(reference -> {
            page.addAttribute("reference", reference);
            return "redirect:/post-mortems/{reference}";
        }).orElse("task");
    }
}
