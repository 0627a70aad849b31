package io.hindsight.ending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.hindsight.circle.Circles;
import io.hindsight.engine.Refusal;
import io.hindsight.people.People;
import io.hindsight.record.OpenItem;
import io.hindsight.record.OpenItem.Fate;
import io.hindsight.record.OpenItem.ItemKind;
import io.hindsight.record.OpenItem.SettledItem;
import io.hindsight.text.Code;
import io.hindsight.text.Fault;
import io.hindsight.text.SafeText;

/** Checks that all that is open is settled, each thing once. */
@Component
class ItemAnswers {

    private final People people;
    private final Circles circles;

    ItemAnswers(People people, Circles circles) {
        this.people = people;
        this.circles = circles;
    }

    /** @throws Refusal with all that is wrong, at {@code items.<kind>-<key>} */
    List<SettledItem> settle(String postMortem, List<OpenItem> open, List<ItemAnswer> answers) {
        List<Fault> faults = new ArrayList<>();
        List<SettledItem> settled = new ArrayList<>();
        answers.stream().filter(answer -> open.stream().noneMatch(item -> isFor(answer, item)))
            .forEach(answer -> faults.add(new Fault("items", "refused.early.unknown", String.valueOf(answer.kind()),
                String.valueOf(answer.key()))));
        open.forEach(item -> {
            List<ItemAnswer> own = answers.stream().filter(answer -> isFor(answer, item)).toList();
            Optional<Fault> fault = own.size() == 1 ? fault(postMortem, item, own.get(0))
                : Optional.of(new Fault(field(item), "refused.early.unsettled", item.title()));
            fault.ifPresentOrElse(faults::add, () -> settled.add(settled(item, own.get(0))));
        });
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return settled;
    }

    private Optional<Fault> fault(String postMortem, OpenItem item, ItemAnswer answer) {
        Fate fate = fate(answer);
        boolean taken = fate == Fate.TAKEN_OVER && item.kind() != ItemKind.ACTION;
        String by = SafeText.filledLine(answer.takenOverBy()).orElse(null);
        if (fate == null) {
            return Optional.of(new Fault(field(item), "refused.early.unsettled", item.title()));
        }
        String reason = reason(answer);
        if (fate == Fate.DROPPED && reason == null) {
            return Optional.of(new Fault(field(item), "refused.early.unreasoned", item.title()));
        }
        if (reason != null && reason.length() > Refusal.LONGEST_REASON) {
            return Optional.of(new Fault(field(item), "refused.reason.long", Refusal.LONGEST_REASON));
        }
        return taken && (by == null || people.find(by).isEmpty() || !circles.mayKnow(postMortem, by))
            ? Optional.of(new Fault(field(item), "refused.early.nobody", item.title())) : Optional.empty();
    }

    private static SettledItem settled(OpenItem item, ItemAnswer answer) {
        Fate fate = fate(answer);
        return SettledItem.of(item, fate == null ? Fate.DROPPED : fate,
            fate == Fate.TAKEN_OVER && item.kind() != ItemKind.ACTION
                ? SafeText.filledLine(answer.takenOverBy()).orElse(null) : null,
            reason(answer));
    }

    private static @Nullable Fate fate(ItemAnswer answer) {
        return Code.find(Fate.class, String.valueOf(answer.fate())).orElse(null);
    }

    private static @Nullable String reason(ItemAnswer answer) {
        return SafeText.filled(answer.reason()).map(SafeText::text).orElse(null);
    }

    private static boolean isFor(ItemAnswer answer, OpenItem item) {
        return item.kind().code().equals(answer.kind()) && item.key().equals(answer.key());
    }

    static String field(OpenItem item) {
        return "items." + item.kind().code() + "-" + item.key();
    }
}
