package io.hindsight.archive;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.search.Search;

/** The list of post-mortems for programs. */
@RestController
@Tag(name = "Post-mortems")
class ArchiveController {

    private final Archive archive;
    private final Search search;
    private final Login login;

    ArchiveController(Archive archive, Search search, Login login) {
        this.archive = archive;
        this.search = search;
        this.login = login;
    }

    @GetMapping(path = "/api/post-mortems", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List post-mortems, or search them",
        description = "Without a `text` the newest come first. With one, those that it says most of; where more than "
            + "500 match, the newest of these.")
    @ApiResponse(responseCode = "200", description = "One page of the list", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "400")
    PostMortemList list(@ParameterObject AskedList asked) {
        return archive.list(asked.read(search), login.current());
    }
}
