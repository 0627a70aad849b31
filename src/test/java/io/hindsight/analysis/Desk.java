package io.hindsight.analysis;

import static io.hindsight.analysis.AnalysisAnswers.approval;
import static io.hindsight.analysis.AnalysisAnswers.causes;
import static io.hindsight.analysis.AnalysisAnswers.classes;
import static io.hindsight.analysis.AnalysisAnswers.lessons;

import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import io.hindsight.Stages;
import io.hindsight.text.LocalizedText;

/** The analysis of one post-mortem, worked on by the first member of each group unless somebody else is named. */
record Desk(ProcessEngine engine, Stages stages, String reference, ProcessInstance process) {

    static Desk open(ProcessEngine engine, Stages stages) {
        return of(engine, stages, stages.openPostMortem());
    }

    static Desk of(ProcessEngine engine, Stages stages, String reference) {
        return new Desk(engine, stages, reference, stages.start("analysis", reference));
    }

    Desk trace(Map<String, Object> answers) {
        return complete("Trace causes", "security1", answers);
    }

    Desk classify(Map<String, Object> answers) {
        return complete("Classify causes", "security1", answers);
    }

    Desk review(Map<String, Object> answers) {
        return complete("Review analysis", "facilitator1", answers);
    }

    Desk document(Map<String, Object> answers) {
        return complete("Document lessons", "security1", answers);
    }

    Desk complete(String task, String person, Map<String, Object> answers) {
        stages.complete(reference, task, person, answers);
        return this;
    }

    /** The least, up to the review. */
    Desk analyse() {
        return trace(causes()).classify(classes());
    }

    /** The least, up to the end. */
    Desk finish() {
        return analyse().review(approval()).document(lessons());
    }

    /** What the forms show by this name. */
    String shown(String name) {
        return ((LocalizedText) variable(name)).in(Locale.ENGLISH);
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(process.getId(), name);
    }
}
