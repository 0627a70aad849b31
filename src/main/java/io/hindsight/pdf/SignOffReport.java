package io.hindsight.pdf;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import io.hindsight.mail.Enclosure;
import io.hindsight.notification.Enclosing;
import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.record.PostMortemRecords;

/** Encloses the report with the mail on the sign-off. */
@Component
class SignOffReport implements Enclosing {

    private final PostMortemRecords records;
    private final ReportPdf pdf;

    SignOffReport(PostMortemRecords records, ReportPdf pdf) {
        this.records = records;
        this.pdf = pdf;
    }

    @Override
    public List<Enclosure> enclosures(Notice notice, Locale language) {
        return notice.kind() != NoticeKind.SIGN_OFF ? List.of()
            : records.acrossCircles(requireNonNull(notice.postMortem())).stream()
                .map(record -> new Enclosure(record.reference() + ".pdf",
                    MediaType.APPLICATION_PDF_VALUE, pdf.of(record, language)))
                .toList();
    }
}
