package io.hindsight.taskform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.engine.Refusal;
import io.hindsight.taskform.DraftOffers.DraftOffer;
import io.hindsight.taskform.FormDrafts.Draft;
import io.hindsight.taskform.FormPlace.ShownForm;
import io.hindsight.taskform.WhatNext.Outcome;
import io.hindsight.text.Problems;
import io.hindsight.text.Words;

/** What browsers ask for while somebody fills in a form. */
@Component
class FormDesk {

    /**
     * What has been typed.
     *
     * @param known   the draft’s revision that the writer has seen; null where they saw none
     * @param answers by field key
     * @param decided when the latest of the former holders’ drafts was kept on which the writer decides with it; null
     *                where they decide on none
     */
    record Typed(@Nullable Integer known, @Nullable JsonNode answers, @Nullable Instant decided) {

        ObjectNode filled() {
            if (answers instanceof ObjectNode filled) {
                return filled;
            }
            throw new Refusal("refused.draft.answers").at("answers");
        }
    }

    /**
     * A form with all that its page says.
     *
     * @param draft  null where there is none
     * @param offers what former holders have typed, for who has the task now
     * @param token  against forged requests; null for programs
     */
    record FormPage(String person, String language, ShownForm form, @Nullable Draft draft, List<DraftOffer> offers,
        Map<String, String> words, @Nullable PageToken token) {
    }

    record PageToken(String header, String value) {
    }

    private static final List<String> SAID = List.of("complete", "completing", "kept", "keeping", "unkept", "discard",
        "other", "other.show", "other.mine", "offer.take", "offer.afresh", "restored", "refused", "failed", "free",
        "held", "take-over", "loading", "none", "next",
        "tasks",
        "close", "record");

    private final FormPlaces places;
    private final FormDrafts drafts;
    private final DraftOffers offers;

    FormDesk(FormPlaces places, FormDrafts drafts, DraftOffers offers) {
        this.places = places;
        this.drafts = drafts;
        this.offers = offers;
    }

    FormPage open(FormPlace place, HttpServletRequest request, @Nullable CsrfToken token) {
        Words words = Words.ofReader();
        Map<String, String> said = new TreeMap<>();
        SAID.forEach(key -> said.put(key, words.of("taskform." + key)));
        said.put("begin", place.begin(words));
        ShownForm shown = place.show();
        return new FormPage(places.person(), words.locale().getLanguage(), shown,
            drafts.find(place.key(), places.person()).orElse(null),
            shown.mine() ? offers.of(place, places.person()) : List.of(), said,
            token == null || request.getSession(false) == null ? null
                : new PageToken(token.getHeaderName(), token.getToken()));
    }

    /** Nothing where there is none. */
    ResponseEntity<Draft> draft(FormPlace place) {
        Optional<Draft> draft = drafts.find(place.key(), places.person());
        return draft.map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    }

    Draft keep(FormPlace place, Typed typed) {
        try {
            return drafts.keep(place, places.person(), typed.known() == null ? 0 : typed.known(),
                typed.filled().toString(), typed.decided())
                .orElseThrow(() -> Problems.thrown(HttpStatus.CONFLICT, "refused.draft.other"));
        } catch (DataIntegrityViolationException ended) {
            throw new Refusal("refused.task.gone");
        }
    }

    void drop(FormPlace place) {
        drafts.drop(place.key(), places.person());
    }

    Outcome complete(FormPlace place, Typed typed) {
        Outcome outcome = place.take(new FormSubmission(typed.filled()));
        drop(place);
        return outcome;
    }
}
