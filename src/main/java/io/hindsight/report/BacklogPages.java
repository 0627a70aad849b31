package io.hindsight.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.backlog.Backlog;
import io.hindsight.backlog.BacklogCsv;
import io.hindsight.backlog.BacklogQuery.AskedActions;
import io.hindsight.backlog.Standing;
import io.hindsight.incident.Severity;
import io.hindsight.people.People;
import io.hindsight.people.Person;
import io.hindsight.people.Role;
import io.hindsight.search.Search;
import io.hindsight.strength.Strength;

/** The actions of all post-mortems. */
@Controller
class BacklogPages {

    private static final int PAGE_SIZE = 30;

    private final Backlog backlog;
    private final BacklogCsv csv;
    private final Search search;
    private final People people;

    BacklogPages(Backlog backlog, BacklogCsv csv, Search search, People people) {
        this.search = search;
        this.backlog = backlog;
        this.csv = csv;
        this.people = people;
    }

    @GetMapping("/actions")
    String page(@ModelAttribute("asked") AskedActions asked, Authentication login, Model model) {
        model.addAttribute("list", backlog.page(asked.read(search, PAGE_SIZE), login.getName()));
        model.addAttribute("standings", Standing.values());
        model.addAttribute("strengths", Strength.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("owners", owners());
        return "actions";
    }

    @GetMapping("/actions.csv")
    void file(AskedActions asked, Authentication login, HttpServletResponse response) throws IOException {
        csv.answer(asked.read(search, PAGE_SIZE), login.getName(), response);
    }

    private List<Person> owners() {
        return people.with(Role.active()).stream()
            .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }
}
