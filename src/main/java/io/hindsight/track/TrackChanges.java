package io.hindsight.track;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import io.hindsight.analysis.Analyses;
import io.hindsight.circle.PostMortemRights;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.incident.Incidents;
import io.hindsight.people.Role;

/** Has people choose another track for a post-mortem that runs. */
@Service
public class TrackChanges {

    /** Tells the sign-off that there is more to do before it. */
    public static final String MORE_NEEDED = "more-needed";

    /** Tells a light review that it makes way for the meeting. */
    private static final String TRACK_HEAVIER = "track-heavier";
    private static final String SIGN_OFF = "sign-off";

    private final JdbcClient jdbc;
    private final Tracks tracks;
    private final AllMissing missing;
    private final Analyses analyses;
    private final Incidents incidents;
    private final PostMortemRights rights;
    private final RunningProcesses processes;

    TrackChanges(JdbcClient jdbc, Tracks tracks, AllMissing missing, Analyses analyses, Incidents incidents,
            PostMortemRights rights, RunningProcesses processes) {
        this.jdbc = jdbc;
        this.tracks = tracks;
        this.missing = missing;
        this.analyses = analyses;
        this.incidents = incidents;
        this.rights = rights;
        this.processes = processes;
    }

    /**
     * Chooses another track: a heavier one until the sign-off, a lighter one until the causes are reviewed. All its
     * stages go on that way from where they are; where the sign-off waits already and something is missing now, that
     * comes first. Open tasks stay as they are, but the form of a light review makes way for the meeting, which is
     * offered what was typed.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when this person may not know it or there is none, 403
     *                                                        when it is not for this person to choose
     * @throws Refusal                                        when it is no other track, no longer one that can be
     *                                                        chosen, or the reason is missing
     */
    public void choose(String postMortem, Track track, String reason, String by) {
        rights.check(postMortem, by, "problem.track", Role.FACILITATORS, Role.MANAGEMENT);
        Refusal.unlessReasoned(reason);
        processes.change(() -> change(postMortem, track, reason.strip(), by));
    }

    private void change(String postMortem, Track track, String reason, String by) {
        incidents.lock(postMortem);
        refuseUnless(isOpen(postMortem), "refused.track.over", postMortem);
        List<TrackChoice> before = tracks.of(postMortem);
        Track now = before.get(before.size() - 1).track();
        refuseUnless(track != now, "refused.track.same", postMortem);
        refuseUnless(track.isHeavierThan(now) || !analyses.isApproved(postMortem), "refused.track.lighter", postMortem);
        refuseUnless(processes.setAll(postMortem, TrackVariables.TRACK, track) > 0, "refused.track.before", postMortem);
        tracks.keep(postMortem, track, by, reason);
        tell(postMortem, now, track);
    }

    /**
     * Goes over to the track that the table gives for a corrected incident, in the caller's transaction: to a heavier
     * one, or to a lighter one where that may still be chosen and nobody has chosen the track that holds.
     */
    void follow(String postMortem, Track track) {
        List<TrackChoice> before = tracks.of(postMortem);
        TrackChoice last = before.get(before.size() - 1);
        boolean isLighter = last.track().isHeavierThan(track) && last.chosenBy() == null
            && !analyses.isApproved(postMortem);
        if ((isLighter || track.isHeavierThan(last.track()))
            && processes.setAll(postMortem, TrackVariables.TRACK, track) > 0) {
            tracks.keep(postMortem, track, null, null);
            tell(postMortem, last.track(), track);
        }
    }

    private void tell(String postMortem, Track before, Track now) {
        if (before == Track.LIGHT) {
            processes.tell(TRACK_HEAVIER, postMortem);
        }
        if (now.isHeavierThan(before) && isMissing(postMortem, now)) {
            processes.tell(MORE_NEEDED, postMortem);
        }
    }

    /** Only who waits for the sign-off has to be told: others look before they get there. */
    private boolean isMissing(String postMortem, Track track) {
        return processes.find(SIGN_OFF, postMortem, TrackVariables.DEADLINES)
            .filter(deadlines -> !missing.of(postMortem, track, deadlines).isEmpty()).isPresent();
    }

    private boolean isOpen(String postMortem) {
        return jdbc.sql("SELECT state = 'open' FROM post_mortem_state WHERE post_mortem = ?")
            .param(postMortem).query(Boolean.class).single();
    }

    private static void refuseUnless(boolean fine, String key, String postMortem) {
        if (!fine) {
            throw new Refusal(key, postMortem).at("track");
        }
    }
}
