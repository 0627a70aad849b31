package io.hindsight.design;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.hindsight.planversion.Plans;
import io.hindsight.record.PostMortemRecords;

/** Whoever answers a person reads post-mortems as that person. */
class CirclesTest {

    private static final List<String> UNGUARDED =
        List.of("Analyses", "Meetings", "Evaluations", "Actions", "Trainings", "Incidents", "Hints", "NoticeLog",
            "PostMortems", "Passages");
    private static final JavaClasses OURS = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.hindsight");

    @Test
    void controllers_do_not_read_what_asks_for_no_reader() {
        assertThat(OURS.stream().map(JavaClass::getSimpleName)).containsAll(UNGUARDED);
        noClasses().that().areMetaAnnotatedWith(Controller.class).should().dependOnClassesThat(
            nameMatching(".*\\.(" + String.join("|", UNGUARDED) + ")").forSubtype()).check(OURS);
        noClasses().that().areMetaAnnotatedWith(Controller.class).should()
            .callMethodWhere(target(owner(name(Plans.class.getName())))
                .and(target(nameMatching("published|rounds|acknowledgements|trainingWishes"))))
            .check(OURS);
    }

    @Test
    void only_what_is_written_to_chosen_people_reads_across_circles() {
        classes().that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("read across circles") {
            @Override
            public boolean test(JavaClass type) {
                return type.getMethodCallsFromSelf().stream().anyMatch(call -> call.getName().equals("acrossCircles")
                    && call.getTargetOwner().isEquivalentTo(PostMortemRecords.class));
            }
        }).should().haveNameMatching(".*\\.(EndingNews|SignOffNews|SignOffReport|TookPartInRecord)").check(OURS);
    }
}
