package io.hindsight.worklist;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.text.Parameters;
import io.hindsight.text.Phrase;
import io.hindsight.text.Words;

/** The cards of a list of tasks, all in one answer. */
@RestController
@Tag(name = "Tasks")
class WorkCardController {

    static final int MOST = 100;
    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");

    /** An object, so that more can be said one day. */
    record CardList(List<WorkCard> cards) {
    }

    private final WorkCards cards;
    private final Login login;

    WorkCardController(WorkCards cards, Login login) {
        this.cards = cards;
        this.login = login;
    }

    @GetMapping(path = "/api/tasks/cards", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read what the cards of open tasks say, in the reader’s language",
        description = "Of those that the reader may read, in any order; others are left out.")
    @ApiResponse(responseCode = "200", description = "The cards", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    CardList cards(@Parameter(description = "Ids of tasks, at most 100") @RequestParam(
        defaultValue = "") List<String> ids) {
        Parameters.refuseUnless(ids.size() <= MOST, "ids", Phrase.of("fault.ids", MOST));
        return new CardList(cards.of(ids.stream().filter(id -> ID.matcher(id).matches()).distinct().toList(),
            login.current(), Words.ofReader()));
    }
}
