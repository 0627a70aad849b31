package io.hindsight.taskform;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.util.List;

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
import io.hindsight.taskform.FormPlaces.Startable;
import io.hindsight.taskform.WhatNext.Outcome;

/** The forms by which processes start, as their pages ask for them. */
@Hidden
@RestController
@RequestMapping(path = "/api/start", produces = APPLICATION_JSON_VALUE)
class StartFormController {

    private final FormDesk desk;
    private final FormPlaces places;

    StartFormController(FormDesk desk, FormPlaces places) {
        this.desk = desk;
        this.places = places;
    }

    /** What whoever is logged in may start. */
    @GetMapping
    List<Startable> startable() {
        return places.startable();
    }

    @GetMapping("/{process}/form")
    FormPage form(@PathVariable String process, HttpServletRequest request, @Nullable CsrfToken token) {
        return desk.open(places.ofStart(process), request, token);
    }

    @GetMapping("/{process}/draft")
    ResponseEntity<Draft> draft(@PathVariable String process) {
        return desk.draft(places.ofStart(process));
    }

    @PutMapping(path = "/{process}/draft", consumes = APPLICATION_JSON_VALUE)
    Draft keep(@PathVariable String process, @RequestBody Typed typed) {
        return desk.keep(places.ofStart(process), typed);
    }

    @DeleteMapping("/{process}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String process) {
        desk.drop(places.ofStart(process));
    }

    @PostMapping(path = "/{process}/complete", consumes = APPLICATION_JSON_VALUE)
    Outcome complete(@PathVariable String process, @RequestBody Typed typed) {
        return desk.complete(places.ofStart(process), typed);
    }
}
