package io.hindsight.planimport;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import io.hindsight.people.People;
import io.hindsight.planversion.PlanDocument;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.Sections;
import io.hindsight.text.Languages;

/** Shows what a file would change in the plan. */
@Component
class OpenImport implements TaskListener {

    private final Imports imports;
    private final Plans plans;
    private final Sections sections;
    private final People people;
    private final Languages languages;

    OpenImport(Imports imports, Plans plans, Sections sections, People people, Languages languages) {
        this.imports = imports;
        this.plans = plans;
        this.sections = sections;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public void notify(DelegateTask task) {
        PlanImport file = imports.find(ImportVariables.IMPORT.require(task)).orElseThrow();
        PlanDocument document = imports.document(file.id());
        var inForce = sections.at(plans.inForce().id());
        String importer = people.names().of(file.draftedBy(), file.draftedAt());
        task.setDescription(importer);
        ImportVariables.IMPORT_FACTS.setLocal(task, languages.tell(
            words -> new ImportText(words).imported(file, document, document.changesFrom(inForce), inForce, importer)));
    }
}
