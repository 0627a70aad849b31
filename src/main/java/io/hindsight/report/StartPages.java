package io.hindsight.report;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.text.Words;

/** The pages on which something begins with a form, such as a post-mortem. */
@Controller
class StartPages {

    @GetMapping("/start/{process}")
    String start(@PathVariable String process, Model page) {
        String title = Words.ofReader().named("taskform.start." + process, "");
        if (title.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("title", title);
        page.addAttribute("process", process);
        return "start";
    }
}
