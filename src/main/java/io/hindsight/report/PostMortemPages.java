package io.hindsight.report;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.incident.Severity;
import io.hindsight.postmortem.PostMortemList.Query;
import io.hindsight.postmortem.PostMortemRecord;
import io.hindsight.postmortem.PostMortemRecords;
import io.hindsight.postmortem.Stage;

/** The list of post-mortems and the record of each. */
@Controller
@RequestMapping("/post-mortems")
class PostMortemPages {

    private static final int PAGE_SIZE = 20;

    private final PostMortemRecords records;

    PostMortemPages(PostMortemRecords records) {
        this.records = records;
    }

    @ModelAttribute("stages")
    Stage[] stages() {
        return Stage.values();
    }

    @ModelAttribute("severities")
    Severity[] severities() {
        return Severity.values();
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "false") boolean overdue, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page, Model model) {
        try {
            Query query = new Query(stage.isEmpty() ? null : Stage.of(stage),
                severity.isEmpty() ? null : Severity.of(severity), overdue, text.replace("\0", ""),
                Math.max(0, Math.min(page, 1_000_000)), PAGE_SIZE);
            model.addAttribute("query", query);
            model.addAttribute("list", records.list(query));
            return "post-mortems";
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, unknown.getMessage(), unknown);
        }
    }

    @GetMapping("/{reference}")
    String record(@PathVariable String reference, Model model) {
        PostMortemRecord record = records.find(reference)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("record", record);
        model.addAttribute("mail", MailLine.of(record.notices()));
        return "post-mortem";
    }
}
