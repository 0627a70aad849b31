package io.hindsight.ending;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import io.hindsight.directory.Login;
import io.hindsight.engine.Refusal;
import io.hindsight.record.Ending;
import io.hindsight.record.OpenItem;
import io.hindsight.record.OpenItem.SettledItem;
import io.hindsight.record.PostMortemRecord;
import io.hindsight.record.PostMortemRecords;
import io.hindsight.record.PostMortemState;
import io.hindsight.record.Relation;

/** How programs end a post-mortem otherwise than by its sign-off. */
@RestController
@RequestMapping(path = "/api/post-mortems/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
@ApiResponse(responseCode = "400", ref = "400")
@ApiResponse(responseCode = "404", ref = "404")
@Tag(name = "Post-mortems")
class EndingController {

    /** Why there is nothing to review. */
    record WithdrawalRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "false-positive",
            allowableValues = {
                "false-positive", "wrong-incident", "duplicate"}) String cause,
        @Schema(example = "PM-2026-0001",
            description = "The post-mortem that reviews the same, one that you may know; of a duplicate only") @Nullable String duplicateOf,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "The scanner was ours") String reason){
    }

    /** Why it ends early, and what becomes of all that is open. */
    record EarlyEndRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = Refusal.LONGEST_REASON,
            example = "The system is switched off for good") String reason,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED,
            description = "Each thing of the list of open items, once") @Nullable List<ItemAnswer> items) {
    }

    /**
     * How it has ended.
     *
     * @param settled   what became of what was open when it was ended early
     * @param relations what it belongs together with, of that which you may know
     * @param outlives  what of it stays
     */
    record Ended(String reference, PostMortemState state, @Nullable Ending ending, List<SettledItem> settled,
        List<Relation> relations, Outlives outlives) {

        static Ended of(PostMortemRecord record) {
            return new Ended(record.reference(), record.state(), record.ending(), record.settled(),
                record.relations(), Outlives.of(record));
        }
    }

    private final Withdrawals withdrawals;
    private final EarlyEnds earlyEnds;
    private final PostMortemRecords records;
    private final Login login;

    EndingController(Withdrawals withdrawals, EarlyEnds earlyEnds, PostMortemRecords records, Login login) {
        this.earlyEnds = earlyEnds;
        this.withdrawals = withdrawals;
        this.records = records;
        this.login = login;
    }

    @GetMapping("/open-items")
    @Operation(summary = "What is open in a post-mortem, and has to be settled where it is ended early")
    @ApiResponse(responseCode = "200", description = "Each thing, with the kind and key that tell it from others",
        useReturnTypeSchema = true)
    List<OpenItem> open(@Parameter(example = "PM-2026-0001") @PathVariable String reference) {
        return earlyEnds.open(records.find(reference, login.current()).orElseThrow());
    }

    @PostMapping(path = "/early-end", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "End a post-mortem before its sign-off, as management",
        description = "Each thing that is open is taken over or dropped with a reason. An action that is taken over goes "
            + "on, and is followed to its effect.")
    @ApiResponse(responseCode = "200", description = "How it has ended, and what of it stays",
        useReturnTypeSchema = true)
    Ended end(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @RequestBody EarlyEndRequest wanted) {
        earlyEnds.end(reference, wanted.reason(), wanted.items() == null ? List.of() : wanted.items(),
            login.current());
        return Ended.of(records.find(reference, login.current()).orElseThrow());
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Withdraw a post-mortem that has nothing to review",
        description = "As facilitator, and as management once its causes are reviewed. Its open tasks and processes end, "
            + "calendars are told, and no stage counts as done that was not.")
    @ApiResponse(responseCode = "200", description = "How it has ended, and what of it stays",
        useReturnTypeSchema = true)
    Ended withdraw(@Parameter(example = "PM-2026-0001") @PathVariable String reference,
            @RequestBody WithdrawalRequest wanted) {
        withdrawals.withdraw(reference, wanted.cause(), wanted.duplicateOf(), wanted.reason(), login.current());
        return Ended.of(records.find(reference, login.current()).orElseThrow());
    }
}
