package dev.livestroke.cli.eval;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.AnimationClip;
import dev.livestroke.judge.ClipJudge;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a judge, which the search has not seen, which of ten prompts a result fits best: the case's own, and nine that say of
 * the same drawing that it does something clearly else.
 */
final class Retrieval {

    private final Battery battery;
    private final ClipJudge judge;

    Retrieval(Battery battery, ClipJudge judge) {
        this.battery = battery;
        this.judge = judge;
    }

    /** Returns the place of the case's prompt, 1 to 10. */
    int rank(Case asked, Animation animation) {
        AnimationClip clip = AnimationClip.of(animation, judge.format());
        List<String> prompts = new ArrayList<>(List.of(asked.prompt()));
        prompts.addAll(battery.otherPrompts(asked));
        double[] scores = judge.scores(clip.frames(), clip.rest(), prompts);
        int rank = 1;
        for (int i = 1; i < scores.length; i++) {
            rank += scores[i] >= scores[0] ? 1 : 0;
        }
        return rank;
    }
}
