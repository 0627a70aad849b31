package io.hindsight.lightreview;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.hindsight.answer.Choices;
import io.hindsight.directory.Login;
import io.hindsight.engine.FormAnswers;
import io.hindsight.engine.Variable;
import io.hindsight.form.FormSuggestion;
import io.hindsight.form.Suggested;
import io.hindsight.lightreview.TypedReviews.TypedReview;
import io.hindsight.people.People;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;

/**
 * Has forms begin with what was typed into that of the light review: itself, where the review sends it back, and those
 * of the stages, where the track became heavier. Their fields have the same keys.
 */
@Configuration(proxyBeanMethods = false)
class TypedSuggestions {

    private final TypedReviews reviews;
    private final People people;
    private final Login login;

    TypedSuggestions(TypedReviews reviews, People people, Login login) {
        this.reviews = reviews;
        this.people = people;
        this.login = login;
    }

    @Bean
    @Order(1)
    FormSuggestion typedReview() {
        return in(LightReviewVariables.FORM, this::all);
    }

    /** Who was heard is invited, and says the rest at the meeting. */
    @Bean
    @Order(1)
    FormSuggestion typedInvitations() {
        return in("schedule-meeting", (typed, suggested) -> suggested.with(LightReviewVariables.INVITED_PEOPLE,
            texts(reviews.read(typed.answers()).path(LightReviewVariables.HEARD.name()))));
    }

    /** What was sent is in the record, and offered from there. */
    @Bean
    @Order(1)
    FormSuggestion typedMinutes() {
        return in("hold-meeting", (typed, suggested) -> typed.sent() ? suggested : all(typed, suggested));
    }

    @Bean
    @Order(1)
    FormSuggestion typedCauses() {
        return in("trace-causes", this::all);
    }

    @Bean
    @Order(1)
    FormSuggestion typedClasses() {
        return in("classify-causes", this::all);
    }

    @Bean
    @Order(1)
    FormSuggestion typedLessons() {
        return in("document-lessons", this::all);
    }

    /** A rating is offered to whoever has given it, and to nobody else. */
    @Bean
    @Order(1)
    FormSuggestion typedRating() {
        return in("evaluate-response",
            (typed, suggested) -> typed.person().equals(login.current()) ? all(typed, suggested) : suggested);
    }

    private FormSuggestion in(String form, BiFunction<TypedReview, Suggested, Suggested> part) {
        return new FormSuggestion() {
            @Override
            public String form() {
                return form;
            }

            @Override
            public Suggested suggest(String reference, FormAnswers task) {
                return reviews.last(reference).map(typed -> part.apply(typed, Suggested.from(said(typed))))
                    .orElseGet(Suggested::nothing);
            }
        };
    }

    private Phrase said(TypedReview typed) {
        return Phrase.of("offered.review", Markdown.literal(people.names().of(typed.person(), typed.at())));
    }

    private Suggested all(TypedReview typed, Suggested suggested) {
        ObjectNode answers = reviews.read(typed.answers());
        answers.properties().forEach(one -> add(suggested, one.getKey(), one.getValue()));
        return suggested;
    }

    private static void add(Suggested suggested, String key, JsonNode value) {
        if (value.isArray()) {
            suggested.with(new Choices(key), texts(value));
        } else if (value.booleanValue()) {
            suggested.with(Variable.yesNo(key), true);
        } else if (value.isTextual()) {
            suggested.with(Variable.text(key), value.textValue());
        }
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
    }
}
