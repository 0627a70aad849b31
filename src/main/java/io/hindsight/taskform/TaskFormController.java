package io.hindsight.taskform;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import io.hindsight.engine.Refusal;
import io.hindsight.taskform.FormDrafts.Draft;
import io.hindsight.taskform.TaskForms.OpenForm;
import io.hindsight.taskform.WhatNext.Outcome;
import io.hindsight.text.Problems;
import io.hindsight.text.Words;

/** What the page of a task and Tasklist ask for while a person fills in its form. */
@Hidden
@RestController
class TaskFormController {

    /** What has been typed. */
    record Typed(@Nullable Integer known, @Nullable JsonNode answers) {

        ObjectNode filled() {
            if (answers instanceof ObjectNode filled) {
                return filled;
            }
            throw new Refusal("refused.draft.answers").at("answers");
        }
    }

    private static final List<String> SAID = List.of("complete", "completing", "kept", "keeping", "unkept", "discard", "other", "other.show", "other.mine", "restored", "refused", "failed", "free", "held", "loading", "none", "next", "tasks", "close", "offline");

    private final TaskForms forms;
    private final FormDrafts drafts;
    private final WhatNext next;

    TaskFormController(TaskForms forms, FormDrafts drafts, WhatNext next) {
        this.forms = forms;
        this.drafts = drafts;
        this.next = next;
    }

    @GetMapping(path = "/api/tasks/{task}/form", produces = APPLICATION_JSON_VALUE)
    Map<String, Object> form(@PathVariable String task, HttpServletRequest request, @Nullable CsrfToken token) {
        OpenForm form = forms.form(task);
        Words words = Words.ofReader();
        Map<String, Object> shown = new TreeMap<>();
        shown.put("id", task);
        shown.put("person", forms.person());
        shown.put("language", words.locale().getLanguage());
        shown.put("name", WhatNext.name(form.task(), words));
        shown.put("mine", forms.person().equals(form.hands().holder()));
        shown.put("free", form.hands().holder() == null);
        shown.put("schema", form.schema());
        shown.put("data", form.data());
        drafts.find(task, forms.person()).ifPresent(draft -> shown.put("draft", draft));
        shown.put("words", said(words));
        if (token != null && request.getSession(false) != null) {
            shown.put("token", Map.of("header", token.getHeaderName(), "value", token.getToken()));
        }
        return shown;
    }

    @PutMapping(path = "/api/tasks/{task}/draft", consumes = APPLICATION_JSON_VALUE)
    Draft keep(@PathVariable String task, @RequestBody Typed typed) {
        forms.open(task);
        try {
            return drafts.keep(task, forms.person(), typed.known() == null ? 0 : typed.known(),
                typed.filled().toString()).orElseThrow(() -> Problems.thrown(HttpStatus.CONFLICT, "refused.draft.other"));
        } catch (DataIntegrityViolationException ended) {
            throw new Refusal("refused.task.gone");
        }
    }

    /** Nothing where there is none. */
    @GetMapping(path = "/api/tasks/{task}/draft", produces = APPLICATION_JSON_VALUE)
    ResponseEntity<Draft> draft(@PathVariable String task) {
        forms.open(task);
        return drafts.find(task, forms.person()).map(ResponseEntity::ok)
            .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @DeleteMapping("/api/tasks/{task}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String task) {
        drafts.drop(task, forms.person());
    }

    @PostMapping(path = "/api/tasks/{task}/complete", consumes = APPLICATION_JSON_VALUE)
    Outcome complete(@PathVariable String task, @RequestBody Typed typed) {
        Task done = forms.open(task);
        Date before = WhatNext.now();
        FormSubmission answers = new FormSubmission(typed.filled());
        forms.complete(task, answers);
        return next.after(done, before, forms.person());
    }

    private static Map<String, String> said(Words words) {
        Map<String, String> said = new TreeMap<>();
        SAID.forEach(key -> said.put(key, words.of("taskform." + key)));
        return said;
    }
}
