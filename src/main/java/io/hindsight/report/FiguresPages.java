package io.hindsight.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.hindsight.figures.FigureBook;
import io.hindsight.figures.FigureQuery;
import io.hindsight.figures.FigureQuery.AskedPeriod;
import io.hindsight.incident.IncidentKind;

/** The figures of a period, as charts that are drawn from the tables beside them. */
@Controller
class FiguresPages {

    /** A period that is one click away: its last so many months. */
    record Preset(int months, LocalDate from) {
    }

    private final FigureBook figures;
    private final Clock clock;

    FiguresPages(FigureBook figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/figures")
    String page(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String kind, Authentication login, Model model) {
        LocalDate today = LocalDate.now(clock);
        FigureQuery query = new AskedPeriod(from, to, kind).read(today);
        model.addAttribute("query", query);
        model.addAttribute("figures", figures.of(query, login.getName()));
        model.addAttribute("kinds", IncidentKind.values());
        model.addAttribute("presets",
            List.of(3, 6, 12).stream().map(months -> new Preset(months, FigureQuery.months(today, months))).toList());
        return "figures";
    }
}
