package org.undersigned.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.organisations.Calibration;

/** What reviewers' judgements amount to, for programs. */
@RestController
@ServerOnly
final class ReviewApi {
    private final Reviewing reviewing;

    ReviewApi(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** From which score on a match stands without a person, and how right such matches were judged. */
    @GetMapping("/api/v1/calibration")
    Calibration calibration() {
        return reviewing.calibration();
    }
}
