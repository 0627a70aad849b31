package io.hindsight.report;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.hindsight.people.People;

/** The first page: where to go from there. */
@Controller
class HomeController {

    private final People people;

    HomeController(People people) {
        this.people = people;
    }

    @GetMapping("/")
    String home(Authentication login, Model model) {
        model.addAttribute("name", people.name(login.getName()));
        return "home";
    }
}
