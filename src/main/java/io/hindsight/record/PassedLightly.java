package io.hindsight.record;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Service;

import io.hindsight.evaluation.Evaluations;
import io.hindsight.meeting.Meetings;
import io.hindsight.track.Track;
import io.hindsight.track.Tracks;
import io.hindsight.training.Trainings;

/** Knows which stages were passed on the light track by less than another track asks for. */
@Service
public class PassedLightly {

    private final Tracks tracks;
    private final Course course;
    private final Meetings meetings;
    private final Evaluations evaluations;
    private final Trainings trainings;

    PassedLightly(Tracks tracks, Course course, Meetings meetings, Evaluations evaluations, Trainings trainings) {
        this.tracks = tracks;
        this.course = course;
        this.meetings = meetings;
        this.evaluations = evaluations;
        this.trainings = trainings;
    }

    /**
     * The meeting where people were heard one by one, the evaluation where nobody was asked for one, the training where
     * nobody was asked to plan sessions; as far as the stage is done. The analysis is never among them: somebody else
     * has reviewed it on each track.
     */
    public Set<Stage> of(String postMortem) {
        Set<Stage> lightly = EnumSet.noneOf(Stage.class);
        if (tracks.of(postMortem).stream().anyMatch(choice -> choice.track() == Track.LIGHT)) {
            course.stages(postMortem).stream()
                .filter(stage -> stage.closedAt() != null && !stage.removed() && isLight(postMortem, stage.stage()))
                .forEach(stage -> lightly.add(stage.stage()));
        }
        return lightly;
    }

    private boolean isLight(String postMortem, Stage stage) {
        return switch (stage) {
            case MEETING -> meetings.all(postMortem).stream().noneMatch(one -> one.together()
                && one.recordedAt() != null);
            case EVALUATION -> evaluations.progress(postMortem).isEmpty();
            case TRAINING -> trainings.of(postMortem).isEmpty() && trainings.noTrainingReason(postMortem).isEmpty();
            default -> false;
        };
    }
}
