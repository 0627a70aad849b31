package io.hindsight.incident;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** Finds post-mortems that likely review the same incident as another; the module that joins them implements it. */
public interface LikelyDoubles {

    /** One that is open and likely reviews the same. */
    @Schema(description = "An open post-mortem that likely reviews the same: source and key but for case, or the title "
        + "within seven days")
    record LikelyDouble(@Schema(example = "PM-2026-0001") String reference, String title) {
    }

    /** Those of a post-mortem, the first to open first, of those that whoever is logged in may know. */
    List<LikelyDouble> of(String postMortem);
}
