package io.hindsight.pdf;

import java.util.Locale;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import io.hindsight.record.PostMortemRecords;

/** The record as a file, for who may read its page. */
@Controller
class ReportController {

    private final PostMortemRecords records;
    private final ReportPdf pdf;

    ReportController(PostMortemRecords records, ReportPdf pdf) {
        this.records = records;
        this.pdf = pdf;
    }

    @GetMapping("/post-mortems/{reference}/report.pdf")
    ResponseEntity<byte[]> report(@PathVariable String reference, Authentication login, Locale language) {
        byte[] report = pdf.of(records.find(reference, login.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), language);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
            .cacheControl(CacheControl.noCache().cachePrivate()).varyBy(HttpHeaders.ACCEPT_LANGUAGE)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(reference + ".pdf").build().toString())
            .body(report);
    }
}
