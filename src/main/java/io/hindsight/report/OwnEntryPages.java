package io.hindsight.report;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.access.OwnEntry;
import io.hindsight.access.OwnEntry.Unfit;
import io.hindsight.engine.Refusal;
import io.hindsight.text.Words;

/** One's own password and mail address. */
@Controller
@RequestMapping("/profile")
class OwnEntryPages {

    private final OwnEntry own;
    private final ProfilePages profile;

    OwnEntryPages(OwnEntry own, ProfilePages profile) {
        this.own = own;
        this.profile = profile;
    }

    @PostMapping("/password")
    String changePassword(@RequestParam String current, @RequestParam String wanted, @RequestParam String again,
            Authentication login, Model model, HttpServletResponse answer) {
        return answer(() -> own.changePassword(login.getName(), current, wanted, again), "password", "", login, model,
            answer);
    }

    @PostMapping("/address")
    String askForAddress(@RequestParam String address, Authentication login, Model model, HttpServletResponse answer) {
        return answer(() -> own.askForAddress(login.getName(), address), "asked", address, login, model, answer);
    }

    @PostMapping("/address/withdraw")
    String withdraw(Authentication login) {
        own.withdraw(login.getName());
        return "redirect:/profile";
    }

    /**
     * Where the letter's link leads. Looking at it changes nothing, since programs that check mail follow links too.
     */
    @GetMapping("/address/{secret}")
    String show(@PathVariable String secret, Authentication login, Model model, HttpServletResponse answer) {
        var wanted = own.wanted(login.getName(), secret);
        if (wanted.isEmpty()) {
            return unfit("address.link", "", login, model, answer);
        }
        model.addAttribute("secret", secret);
        model.addAttribute("wanted", wanted.get());
        return "address";
    }

    @PostMapping("/address/{secret}")
    String confirm(@PathVariable String secret, Authentication login, Model model, HttpServletResponse answer) {
        return answer(() -> own.confirm(login.getName(), secret), "address", "", login, model, answer);
    }

    private String answer(Runnable change, String done, String given, Authentication login, Model model,
            HttpServletResponse answer) {
        try {
            change.run();
            return "redirect:/profile?" + done;
        } catch (Unfit unfit) {
            return unfit(unfit.getMessage(), given, login, model, answer);
        } catch (Refusal refusal) {
            return unfit("said", refusal.in(Words.ofReader()), login, model, answer);
        }
    }

    private String unfit(@Nullable String reason, @Nullable String given, Authentication login, Model model,
            HttpServletResponse answer) {
        answer.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("fault", reason);
        model.addAttribute("given", given);
        return profile.show(login, model);
    }
}
