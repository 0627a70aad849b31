package io.hindsight.report;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.board.BoardPage;
import io.hindsight.board.BoardQuery;
import io.hindsight.board.WorkBoard;
import io.hindsight.incident.Severity;
import io.hindsight.record.Stage;

/** The board for people, here and in Cockpit; what it is filtered by stands in its address. */
@Controller
class BoardPages {

    private final WorkBoard board;

    BoardPages(WorkBoard board) {
        this.board = board;
    }

    @GetMapping("/board")
    String board(@RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "") String severity, @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "0") int page,
            Authentication login, Model model) {
        BoardQuery query = query(mine, late, severity, stage, text, page);
        model.addAttribute("query", query);
        model.addAttribute("board", board.page(query, login.getName()));
        model.addAttribute("counted", BoardPage.COUNTED);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("stages", Stage.values());
        return "board";
    }

    private static BoardQuery query(boolean mine, boolean late, String severity, String stage,
            String text, int page) {
        try {
            return new BoardQuery(mine, late, severity.isEmpty() ? null : Severity.of(severity),
                stage.isEmpty() ? null : Stage.of(stage), text.replace("\0", ""),
                Math.max(0, Math.min(page, BoardQuery.LAST_PAGE)));
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, unknown.getMessage(), unknown);
        }
    }
}
