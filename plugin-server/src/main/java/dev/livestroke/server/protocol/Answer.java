package dev.livestroke.server.protocol;

import dev.livestroke.server.protocol.drawing.DrawingView;
import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.MotionClip;
import dev.livestroke.server.protocol.motion.MotionOptions;
import java.util.List;
import java.util.Optional;

/** The answer to a message; {@code replyTo} is that message's id. */
public sealed interface Answer extends ServerMessage {

    /**
     * To {@code hello}: proves nothing yet.
     *
     * @param nonce 32 random bytes, base64url
     */
    record Challenge(String replyTo, int protocol, String server, String nonce, Window pairing) implements Answer {}

    /** Whether new clients may pair now. */
    enum Window {
        OPEN,
        CLOSED
    }

    /** To {@code pair}: a person compares {@code digits} with what the server shows, for {@code seconds}. */
    record Pairing(String replyTo, String digits, int seconds) implements Answer {}

    /** To {@code pair}, once it was allowed; {@code token} is 32 bytes, base64url. */
    record Paired(String replyTo, String client, String token) implements Answer {}

    /**
     * To {@code authenticate}.
     *
     * @param proof that the server knows the token too
     * @param jobs of this client that are not over
     */
    record Welcome(String replyTo, String proof, Role role, Capabilities capabilities, List<String> jobs)
            implements Answer {}

    /** What a client may do: the server's own page may also let others pair. */
    enum Role {
        PLUGIN,
        PAGE
    }

    /** To a message that asks for nothing else. */
    record Done(String replyTo) implements Answer {}

    /** To {@code ping}. */
    record Pong(String replyTo) implements Answer {}

    /**
     * To a message that cannot be answered otherwise.
     *
     * @param replyTo is missing if the message had no readable id
     * @param message for a person: expected, found, what to do
     * @param path where in the message, as {@code $.options.seed}
     */
    @SuppressWarnings("JavaLangClash") // a record is named as its message
    record Error(Optional<String> replyTo, ErrorCode code, String message, Optional<String> path) implements Answer {}

    /** Something of a drawing that will not appear or not look the same. */
    record DrawingWarning(String message, Optional<String> layer) {}

    /** To {@code understand}. */
    record Understood(String replyTo, DrawingView drawing, List<DrawingWarning> warnings) implements Answer {}

    /** To {@code animate} and {@code variations}, once for each job: it is saved and will be done. */
    record Accepted(
            String replyTo, String job, long seed, String prompt, DrawingView drawing, List<DrawingWarning> warnings)
            implements Answer {}

    /**
     * To {@code resume}: what the job is; its events after the asked one follow, up to {@code lastSeq} at once.
     *
     * @param document what its client groups it by
     */
    record Resumed(
            String replyTo, String job, long seed, String prompt, String document, DrawingView drawing, long lastSeq)
            implements Answer {}

    /** To {@code list}; {@code more} tells that there are older ones. */
    record Animations(String replyTo, List<AnimationSummary> animations, boolean more) implements Answer {}

    /** To {@code get}; the motion is there if the animation is finished. */
    record Animation(
            String replyTo,
            AnimationSummary animation,
            MotionOptions options,
            DrawingView drawing,
            Optional<MotionClip> clip)
            implements Answer {}

    /** To {@code rename}. */
    record Renamed(String replyTo, AnimationSummary animation) implements Answer {}

    /** To {@code delete}: {@code undelete} works for so long. */
    record Deleted(String replyTo, String animation, int undoSeconds) implements Answer {}

    /** To {@code undelete}. */
    record Undeleted(String replyTo, AnimationSummary animation) implements Answer {}

    /**
     * To {@code export}.
     *
     * @param path of the file on this server, to be fetched once within {@code expiresSeconds}
     */
    record Exported(
            String replyTo,
            String animation,
            String format,
            String path,
            String fileName,
            String mediaType,
            long bytes,
            int expiresSeconds,
            List<String> warnings)
            implements Answer {}
}
