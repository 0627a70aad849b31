package io.hindsight.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.hindsight.acknowledgement.Acknowledgements;
import io.hindsight.planreview.SectionReviews;
import io.hindsight.planversion.PlanVersion;
import io.hindsight.planversion.PlanVersion.Section;
import io.hindsight.planversion.PlanVersion.SectionReview;
import io.hindsight.planversion.Plans;
import io.hindsight.planversion.SectionOwners;
import io.hindsight.text.Languages;
import io.hindsight.text.Words;

/** The response plan, its versions and what each has changed. */
@Controller
@RequestMapping("/plan")
class PlanPages {

    private final Plans plans;
    private final Acknowledgements acknowledgements;
    private final SectionReviews reviews;
    private final Languages languages;

    PlanPages(Plans plans, Acknowledgements acknowledgements, SectionReviews reviews, Languages languages) {
        this.acknowledgements = acknowledgements;
        this.reviews = reviews;
        this.plans = plans;
        this.languages = languages;
    }

    @GetMapping
    String inForce(Authentication login, Model model) {
        return plan(plans.inForce(login.getName()), true, model);
    }

    @GetMapping("/versions")
    String versions(Authentication login, Model model) {
        model.addAttribute("versions", plans.versions(login.getName()));
        return "plan-versions";
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable String number, Authentication login, Model model) {
        PlanVersion version = find(number, login);
        return plan(version, version.id() == plans.inForce(login.getName()).id(), model);
    }

    @GetMapping("/versions/{number}/diff")
    String diff(@PathVariable String number, Authentication login, Model model) {
        PlanVersion version = find(number, login);
        model.addAttribute("version", version);
        model.addAttribute("diff", plans.diff(version));
        return "plan-diff";
    }

    /**
     * Leads from a mail to the task in which the reader's team acknowledges the version, or else to what it has
     * changed.
     */
    @GetMapping("/versions/{number}/acknowledge")
    String acknowledge(@PathVariable String number, @ModelAttribute("groups") List<String> groups,
            Authentication login, RedirectAttributes page) {
        Optional<String> task = acknowledgements.task(find(number, login), groups);
        task.ifPresent(id -> page.addAttribute("task", id));
        return task.isPresent() ? "redirect:/tasks/{task}" : "redirect:/plan/versions/{number}/diff";
    }

    private String plan(PlanVersion version, boolean isInForce, Model model) {
        Map<String, SectionReview> reviews = this.reviews.latest().stream()
            .filter(review -> review.reviewedAt().isAfter(version.publishedAt()) && isInForce)
            .collect(Collectors.toMap(SectionReview::section, Function.identity()));
        model.addAttribute("version", version);
        model.addAttribute("isInForce", isInForce);
        model.addAttribute("heading", plans.heading(version));
        List<Section> sections = plans.sections(version);
        model.addAttribute("sections", sections);
        model.addAttribute("owners", sections.stream().map(Section::owner).distinct().collect(
            Collectors.toMap(Function.identity(), owner -> SectionOwners.label(Words.ofReader(), owner))));
        model.addAttribute("reviews", reviews);
        return "plan";
    }

    private PlanVersion find(String number, Authentication login) {
        return plans.version(number, login.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
