package io.hindsight.track;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import io.hindsight.analysis.Analyses;
import io.hindsight.circle.Circles;
import io.hindsight.directory.Directory;
import io.hindsight.engine.Refusal;
import io.hindsight.engine.RunningProcesses;
import io.hindsight.incident.Incidents;
import io.hindsight.people.Role;
import io.hindsight.text.Problems;

/** Has people choose another track for a post-mortem that runs. */
@Service
public class TrackChanges {

    /** Tells the sign-off that there is more to do before it. */
    public static final String MORE_NEEDED = "more-needed";

    private static final List<String> CHOOSING = List.of(Role.FACILITATORS.group(), Role.MANAGEMENT.group());
    private static final String SIGN_OFF = "sign-off";

    private final JdbcClient jdbc;
    private final Tracks tracks;
    private final AllMissing missing;
    private final Analyses analyses;
    private final Incidents incidents;
    private final Circles circles;
    private final Directory directory;
    private final RunningProcesses processes;

    TrackChanges(JdbcClient jdbc, Tracks tracks, AllMissing missing, Analyses analyses, Incidents incidents,
            Circles circles, Directory directory, RunningProcesses processes) {
        this.jdbc = jdbc;
        this.tracks = tracks;
        this.missing = missing;
        this.analyses = analyses;
        this.incidents = incidents;
        this.circles = circles;
        this.directory = directory;
        this.processes = processes;
    }

    /**
     * Chooses another track: a heavier one until the sign-off, a lighter one until the causes are reviewed. All its
     * stages go on that way from where they are; where the sign-off waits already and something is missing now, that
     * comes first. Open tasks stay as they are.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when this person may not know it or there is none, 403
     *                                                        when it is not for this person to choose
     * @throws Refusal                                        when it is no other track, no longer one that can be
     *                                                        chosen, or the reason is missing
     */
    public void choose(String postMortem, Track track, String reason, String by) {
        if (!isThere(postMortem) || !circles.mayKnow(postMortem, by)) {
            throw Problems.thrown(HttpStatus.NOT_FOUND, "problem.post-mortem", postMortem);
        }
        if (directory.groupsOf(by).stream().noneMatch(CHOOSING::contains)) {
            throw Problems.thrown(HttpStatus.FORBIDDEN, "problem.track");
        }
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
        if (track.isHeavierThan(now) && isMissing(postMortem, track)) {
            processes.tell(MORE_NEEDED, postMortem);
        }
    }

    /** Only who waits for the sign-off has to be told: others look before they get there. */
    private boolean isMissing(String postMortem, Track track) {
        return processes.find(SIGN_OFF, postMortem, TrackVariables.DEADLINES)
            .filter(deadlines -> !missing.of(postMortem, track, deadlines).isEmpty()).isPresent();
    }

    private boolean isThere(String postMortem) {
        return incidents.ofPostMortem(postMortem).isPresent();
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
