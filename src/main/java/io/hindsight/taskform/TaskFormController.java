package io.hindsight.taskform;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import io.hindsight.taskform.FormDesk.FormPage;
import io.hindsight.taskform.FormDesk.Typed;
import io.hindsight.taskform.FormDrafts.Draft;
import io.hindsight.taskform.WhatNext.Outcome;

/** The forms of tasks, as their pages and Tasklist ask for them. */
@Hidden
@RestController
@RequestMapping(path = "/api/tasks/{task}", produces = APPLICATION_JSON_VALUE)
class TaskFormController {

    private final FormDesk desk;
    private final FormPlaces places;

    TaskFormController(FormDesk desk, FormPlaces places) {
        this.desk = desk;
        this.places = places;
    }

    @GetMapping("/form")
    FormPage form(@PathVariable String task, HttpServletRequest request, @Nullable CsrfToken token) {
        return desk.open(places.ofTask(task), request, token);
    }

    @GetMapping("/draft")
    ResponseEntity<Draft> draft(@PathVariable String task) {
        return desk.draft(places.ofTask(task));
    }

    @PutMapping(path = "/draft", consumes = APPLICATION_JSON_VALUE)
    Draft keep(@PathVariable String task, @RequestBody Typed typed) {
        return desk.keep(places.ofTask(task), typed);
    }

    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String task) {
        desk.drop(places.ofTask(task));
    }

    @PostMapping(path = "/complete", consumes = APPLICATION_JSON_VALUE)
    Outcome complete(@PathVariable String task, @RequestBody Typed typed) {
        return desk.complete(places.ofTask(task), typed);
    }
}
