package io.hindsight.bulletin;

import java.util.HashMap;
import java.util.Map;

import io.hindsight.Stages;

/** What trainers and security do about the bulletin of one post-mortem. */
public record BulletinSteps(Stages stages, String reference) {

    public static BulletinSteps begun(Stages stages) {
        BulletinSteps steps = new BulletinSteps(stages, stages.openPostMortem());
        stages.start("bulletin", steps.reference);
        return steps;
    }

    /** Wording in both languages. */
    public static Map<String, Object> wording() {
        return new HashMap<>(
            Map.of("bulletinNeeded", "yes", "titleEn", "Call back", "textEn", "Call **before** you pay.",
                "titleFr", "Rappelez", "textFr", "Rappelez *avant* de payer."));
    }

    public void draft(Map<String, Object> answers) {
        stages.complete(reference, "Draft bulletin", "trainer1", answers);
    }

    public void approve() {
        stages.complete(reference, "Approve bulletin", "security1", Map.of("approval", "approve"));
    }

    public void sendBack(String reasons) {
        stages.complete(reference, "Approve bulletin", "security1",
            Map.of("approval", "send-back", "approvalReasons", reasons));
    }
}
