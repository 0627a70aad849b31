package io.hindsight.action;

import static io.hindsight.action.HardeningVariables.ACTION;
import static io.hindsight.action.HardeningVariables.OWNER;
import static io.hindsight.action.HardeningVariables.VERIFIER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.hindsight.answer.LongText;
import io.hindsight.assignment.NamedStep;
import io.hindsight.circle.Circle;
import io.hindsight.circle.Joining;
import io.hindsight.engine.Rows;
import io.hindsight.people.People;
import io.hindsight.replacement.Duties;
import io.hindsight.replacement.Duty;
import io.hindsight.text.Languages;
import io.hindsight.text.LocalizedText;
import io.hindsight.text.Markdown;
import io.hindsight.text.Phrase;
import io.hindsight.text.Sayable;

/** The owners and verifiers of actions that management has to decide on, or that are being done and verified. */
@Repository
class ActionDuties implements Duties {

    private static final String PROCESS = "action";

    private record Running(String postMortem, long id) {
    }

    private final JdbcClient jdbc;
    private final Actions actions;
    private final Circle circle;
    private final People people;
    private final Languages languages;

    ActionDuties(JdbcClient jdbc, Actions actions, Circle circle, People people, Languages languages) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.circle = circle;
        this.people = people;
        this.languages = languages;
    }

    @Override
    public Collection<String> people() {
        return jdbc.sql("""
            SELECT owner FROM action WHERE owner IS NOT NULL
            UNION SELECT verifier FROM action WHERE verifier IS NOT NULL""").query(String.class).list();
    }

    @Override
    public List<Duty> of(Collection<String> named) {
        return jdbc.sql("""
            SELECT post_mortem, id FROM action WHERE (owner = ANY (:named) OR verifier = ANY (:named)) AND EXISTS (
                SELECT FROM running_matter running
                WHERE running.post_mortem = action.post_mortem AND process = :process AND matter = :matter
                  AND running.number = action.id)
            ORDER BY post_mortem, action.number""")
            .param("named", named.toArray(String[]::new)).param("process", PROCESS).param("matter", ACTION.name())
            .query(Rows.as(Running.class)).list().stream()
            .flatMap(one -> duties(actions.get(one.postMortem, one.id), named).stream()).toList();
    }

    private List<Duty> duties(Action action, Collection<String> named) {
        List<Duty> duties = new ArrayList<>();
        String owner = action.owner();
        if (owner != null && named.contains(owner) && !action.isImplemented()) {
            duties.add(new Duty("owner:" + action.id(), action.postMortem(), owner, Proposal.OWNERS,
                oneOfTwo(action, action.verifier()),
                new NamedStep(PROCESS, ACTION, action.id(), OWNER, "Task_ImplementAction"), told("owner", action)));
        }
        String verifier = action.verifier();
        if (verifier != null && named.contains(verifier)) {
            Map<String, Phrase> barred = oneOfTwo(action, owner);
            action.rounds()
                .forEach(round -> barred.put(round.implementedBy(), Phrase.of("refused.action.implementer")));
            duties.add(new Duty("verifier:" + action.id(), action.postMortem(), verifier, Proposal.VERIFIERS, barred,
                new NamedStep(PROCESS, ACTION, action.id(), VERIFIER, "Task_VerifyAction"), told("verifier", action)));
        }
        return duties;
    }

    private static Map<String, Phrase> oneOfTwo(Action action, @Nullable String other) {
        Map<String, Phrase> barred = new HashMap<>();
        if (other != null) {
            barred.put(other, Phrase.of("refused.action.two", action.number()));
        }
        return barred;
    }

    private static Sayable told(String role, Action action) {
        return words -> words.of("told.duty." + role, String.valueOf(action.number()),
            Markdown.literal(action.title()), action.dueOn());
    }

    @Override
    public Map<LongText, LocalizedText> pass(Duty duty, @Nullable String to, String by) {
        boolean owner = duty.step().person().equals(OWNER);
        long id = duty.step().number();
        jdbc.sql("UPDATE action SET owner = CASE WHEN :owner THEN :to ELSE owner END, "
            + "verifier = CASE WHEN :owner THEN verifier ELSE :to END WHERE id = :id")
            .param("owner", owner).param("to", to).param("id", id).update();
        circle.join(duty.postMortem(), Collections.singleton(to), owner ? Joining.OWNER : Joining.VERIFIER, by);
        Action now = actions.get(duty.postMortem(), id);
        LocalizedText told = languages.tell(words -> new ActionText(words, people.names()).proposal(now));
        return told == null ? Map.of() : Map.of(HardeningVariables.PROPOSAL_FACTS, told);
    }
}
