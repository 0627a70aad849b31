package io.hindsight.backlog;

import java.io.IOException;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.backlog.BacklogQuery.AskedActions;
import io.hindsight.directory.Login;
import io.hindsight.search.Search;

/** The actions of all post-mortems for programs and spreadsheets. */
@RestController
@RequestMapping("/api/actions")
@Tag(name = "Actions")
class BacklogController {

    private static final int PAGE_SIZE = 20;

    private final Backlog backlog;
    private final BacklogCsv csv;
    private final Search search;
    private final Login login;

    BacklogController(Backlog backlog, BacklogCsv csv, Search search, Login login) {
        this.search = search;
        this.backlog = backlog;
        this.csv = csv;
        this.login = login;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the actions of all post-mortems, the oldest open one first",
        description = "The next page is read with `after`, which is the `next` of the one before. With "
            + "`Accept: text/csv`, all that match, for a spreadsheet, in the words of the reader’s language.")
    @ApiResponse(responseCode = "200", description = "One page of the list", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    BacklogPage list(@ParameterObject AskedActions asked) {
        return backlog.page(asked.read(search, PAGE_SIZE), login.current());
    }

    @GetMapping(produces = BacklogCsv.TYPE)
    @ApiResponse(responseCode = "200", description = "All that match",
        content = @Content(mediaType = BacklogCsv.TYPE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "400", ref = "400")
    void file(@ParameterObject AskedActions asked, HttpServletResponse response) throws IOException {
        csv.answer(asked.read(search, PAGE_SIZE), login.current(), response);
    }
}
