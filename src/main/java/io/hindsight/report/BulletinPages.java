package io.hindsight.report;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.bulletin.Bulletins;

/** The awareness bulletins, which every employee may read. */
@Controller
@RequestMapping("/bulletins")
class BulletinPages {

    private static final int PAGE_SIZE = 20;

    private final Bulletins bulletins;

    BulletinPages(Bulletins bulletins) {
        this.bulletins = bulletins;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("list", bulletins.list(Math.max(0, Math.min(page, 1_000_000)), PAGE_SIZE));
        return "bulletins";
    }

    @GetMapping("/{number}")
    String bulletin(@PathVariable String number, Model model) {
        model.addAttribute("bulletin", bulletins.find(number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "bulletin";
    }
}
