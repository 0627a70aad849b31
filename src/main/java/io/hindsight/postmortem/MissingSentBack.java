package io.hindsight.postmortem;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.hindsight.record.Stage;
import io.hindsight.sentback.SendBacks;
import io.hindsight.sentback.SentBack;
import io.hindsight.text.Code;
import io.hindsight.track.MissingStages;
import io.hindsight.track.Track;

/**
 * The stages that the post-mortem was sent back to, in the order of the map: what comes later builds on what is found.
 */
@Component
@Order(0)
class MissingSentBack implements MissingStages {

    private static final List<Set<Stage>> IN_ORDER = List.of(EnumSet.of(Stage.MEETING),
        EnumSet.of(Stage.ANALYSIS, Stage.EVALUATION), EnumSet.of(Stage.PLAN),
        EnumSet.of(Stage.HARDENING, Stage.TRAINING));

    private final SendBacks back;

    MissingSentBack(SendBacks back) {
        this.back = back;
    }

    @Override
    public List<String> of(String postMortem, Track track, Map<?, ?> deadlines) {
        Set<String> sent = back.unsettled(postMortem).stream().map(SentBack::stage).collect(toSet());
        return IN_ORDER.stream().map(beside -> beside.stream().map(Code::code).filter(sent::contains).toList())
            .filter(stages -> !stages.isEmpty()).findFirst().orElse(List.of());
    }

    @Override
    public boolean comesFirst() {
        return true;
    }
}
