package io.hindsight.ending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.answer.Refused;
import io.hindsight.directory.Login;

/** Takes the forms of the record's page by which a post-mortem ends. */
@Controller
class EndingPages {

    private static final String SECTION = "ending";
    private static final String BACK = "redirect:/post-mortems/{reference}#ending";
    private static final String FATE = "fate.";

    private final Withdrawals withdrawals;
    private final EarlyEnds earlyEnds;
    private final Login login;

    EndingPages(Withdrawals withdrawals, EarlyEnds earlyEnds, Login login) {
        this.withdrawals = withdrawals;
        this.earlyEnds = earlyEnds;
        this.login = login;
    }

    @PostMapping("/post-mortems/{reference}/withdrawal")
    String withdraw(@PathVariable String reference, @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String duplicateOf, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes page) {
        Refused.orDone(page, SECTION,
            Map.of("form", "withdraw", "cause", cause, "other", duplicateOf, "reason", reason),
            () -> withdrawals.withdraw(reference, cause, duplicateOf, reason, login.current()));
        return BACK;
    }

    /** Of each thing that is open: {@code fate.<kind>-<key>}, with {@code who.} and {@code reason.} beside it. */
    @PostMapping("/post-mortems/{reference}/early-end")
    String end(@PathVariable String reference, @RequestParam Map<String, String> answers, RedirectAttributes page) {
        Map<String, String> typed = new HashMap<>(answers);
        typed.put("form", "early");
        List<ItemAnswer> items = answers.keySet().stream().filter(name -> name.matches("fate\\.[a-z]+-.+"))
            .map(name -> item(name.substring(FATE.length()), answers)).toList();
        Refused.orDone(page, SECTION, typed,
            () -> earlyEnds.end(reference, answers.getOrDefault("reason", ""), items, login.current()));
        return BACK;
    }

    private static ItemAnswer item(String item, Map<String, String> answers) {
        int end = item.indexOf('-');
        return new ItemAnswer(item.substring(0, end), item.substring(end + 1), answers.getOrDefault(FATE + item, ""),
            answers.get("who." + item), answers.get("reason." + item));
    }
}
