package io.hindsight.report;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells management how things stand this week. */
@Component
class ReportToManagement implements JavaDelegate {

    private final WeeklyReport report;

    ReportToManagement(WeeklyReport report) {
        this.report = report;
    }

    @Override
    public void execute(DelegateExecution execution) {
        report.send();
    }
}
