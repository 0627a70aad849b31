package io.hindsight.planimport;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import io.hindsight.notification.Notice;
import io.hindsight.notification.NoticeKind;
import io.hindsight.notification.Notices;

/** Tells whoever has imported a plan why it was sent back. */
@Component
class TellImporter implements JavaDelegate {

    private final Imports imports;
    private final Notices notices;

    TellImporter(Imports imports, Notices notices) {
        this.imports = imports;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlanImport file = imports.find(ImportVariables.IMPORT.require(execution)).orElseThrow();
        notices.send(List.of(Notice.of(NoticeKind.IMPORT_RETURNED, file.draftedBy(), "import:" + file.id(), null,
            new ReturnedContent(file.base(), requireNonNull(file.reasons()), requireNonNull(file.reviewedBy()),
                file.reviewedAt()))));
    }
}
