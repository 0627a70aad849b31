package io.hindsight.login;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people log in. */
@Controller
class LoginPage {

    private static final String A_NUMBER = "\\d{1,6}";

    @GetMapping("/login")
    String show(@RequestParam(name = "wait", required = false) String seconds,
            @RequestParam(required = false) String ended, @RequestParam(required = false) String changed, Model model) {
        model.addAttribute("ended", ended != null || changed != null);
        if (seconds != null && seconds.matches(A_NUMBER)) {
            model.addAttribute("seconds", Integer.valueOf(seconds));
        }
        return "login";
    }
}
