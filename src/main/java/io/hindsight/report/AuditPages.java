package io.hindsight.report;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import jakarta.servlet.http.HttpServletResponse;

import io.hindsight.audit.AuditKind;
import io.hindsight.audit.AuditPage;
import io.hindsight.audit.AuditReader;

/** The audit for administrators, and its export for the verifier. */
@Controller
class AuditPages {

    private final AuditReader audit;
    private final ZoneId zone;

    AuditPages(AuditReader audit, Clock clock) {
        this.audit = audit;
        zone = clock.getZone();
    }

    @ModelAttribute("kinds")
    AuditKind[] kinds() {
        return AuditKind.values();
    }

    @GetMapping("/audit")
    String page(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) Long before, Model model) {
        model.addAttribute("kind", kind).addAttribute("login", text(login)).addAttribute("about", text(about))
            .addAttribute("from", from).addAttribute("to", to).addAttribute("before", before);
        model.addAttribute("page",
            audit.find(new AuditPage.AuditQuery(kind(kind), text(login), text(about), start(from),
                start(to == null ? null : to.plusDays(1)), before)));
        return "audit";
    }

    @GetMapping("/audit.jsonl")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("application/jsonl");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("audit.jsonl").build().toString());
        audit.export(response.getWriter());
    }

    private static @Nullable AuditKind kind(String code) {
        try {
            return code.isEmpty() ? null : AuditKind.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, unknown.getMessage(), unknown);
        }
    }

    private static @Nullable String text(String given) {
        String text = given.replace("\0", "").strip();
        return text.isEmpty() ? null : text;
    }

    /** Years that no calendar has are as good as none. */
    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null || day.getYear() < 1 || day.getYear() > 9999 ? null : day.atStartOfDay(zone).toInstant();
    }
}
