package dev.livestroke.server.store;

import dev.livestroke.server.store.sql.Database;
import dev.livestroke.server.store.sql.Sql;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The book of unfinished work. Each method is one transaction that changes the job and logs what happened to it.
 *
 * <p>Where a method takes an {@code attempt}, that is a fence: if the job is over, or was given to someone else since, the
 * method changes nothing and returns empty. So a worker that wakes up late cannot overwrite anything.
 */
public final class Ledger {

    private static final String UNFINISHED =
            "SELECT job.*, version.client, version.state FROM job JOIN version USING (id)";

    private final Database database;
    private final Clock clock;

    Ledger(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds versions to the queue, all or none, each with its first event; returns them in their order. */
    public List<StoredVersion> submit(List<Submission> submissions) {
        return database.write(sql -> {
            List<StoredVersion> versions = new ArrayList<>();
            for (Submission submission : submissions) {
                versions.add(insert(sql, submission));
            }
            return versions;
        });
    }

    private StoredVersion insert(Sql sql, Submission submission) throws SQLException {
        VersionId id = VersionId.next();
        StoredVersion.Request request = submission.request();
        sql.update(
                """
                INSERT INTO version (id, document, number, name, parent, client, prompt, seed, settings, drawing, created)
                VALUES (?1, ?2, 1 + (SELECT coalesce(max(number), 0) FROM version WHERE document = ?2),
                        ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""",
                id.text(),
                request.document(),
                request.name(),
                Rows.text(submission.parent()),
                request.client(),
                request.prompt(),
                request.seed(),
                request.settings(),
                submission.drawing().hex(),
                clock.millis());
        sql.update("INSERT INTO job (id, place) VALUES (?, 1 + (SELECT coalesce(max(place), 0) FROM job))", id.text());
        log(sql, id, submission.first());
        return Rows.version(sql, id).orElseThrow();
    }

    /** Returns all work that is not over, in the order of submission. */
    public List<JobRow> unfinished() {
        return database.read(sql -> sql.list(Rows::job, UNFINISHED + " ORDER BY place"));
    }

    /** Returns the job, if it is not over. */
    public Optional<JobRow> job(VersionId id) {
        return database.read(sql -> sql.first(Rows::job, UNFINISHED + " WHERE id = ?", id.text()));
    }

    /** Returns the unfinished job that was begun with {@code ticket}. */
    public Optional<JobRow> jobOfTicket(String ticket) {
        return database.read(sql -> sql.first(Rows::job, UNFINISHED + " WHERE ticket = ?", ticket));
    }

    /** Gives a job to {@code worker}; its attempt is one more afterwards. Returns the event's seq. */
    public OptionalLong begin(VersionId id, int attempt, Claim claim, LoggedEvent.Text event) {
        return database.write(sql -> {
            int changed = sql.update(
                    "UPDATE job SET attempt = attempt + 1, ticket = ?, worker = ? WHERE id = ? AND attempt = ?",
                    claim.ticket(),
                    claim.worker(),
                    id.text(),
                    attempt);
            return changed == 1 ? logged(sql, id, "running", event) : OptionalLong.empty();
        });
    }

    /** Who takes a job, and the ticket of the broker's that it is bound to. */
    public record Claim(String ticket, String worker) {}

    /** Takes a job from a worker that was lost, back into the queue; returns the event's seq. */
    public OptionalLong lose(VersionId id, int attempt, boolean outOfMemory, LoggedEvent.Text event) {
        return database.write(sql -> {
            int changed = sql.update("""
                    UPDATE job SET attempt = attempt + 1, losses = losses + 1, memory_losses = memory_losses + ?
                    WHERE id = ? AND attempt = ?""", outOfMemory ? 1 : 0, id.text(), attempt);
            return changed == 1 ? logged(sql, id, "waiting", event) : OptionalLong.empty();
        });
    }

    /** Takes all work back into the queue because the server starts anew: no worker is at fault. */
    public void releaseAll() {
        database.write(sql -> {
            sql.update("UPDATE job SET attempt = attempt + 1, ticket = NULL, worker = NULL");
            return sql.update("UPDATE version SET state = 'waiting' WHERE state = 'running'");
        });
    }

    /** Notes a checkpoint; one of a later step forgives the losses before it. False if the fence holds it off. */
    public boolean checkpointed(VersionId id, int attempt, int step) {
        return database.write(sql -> sql.update("""
                UPDATE job SET losses = CASE WHEN ?1 > step THEN 0 ELSE losses END, step = ?1
                WHERE id = ?2 AND attempt = ?3""", step, id.text(), attempt) == 1);
    }

    /** Returns whether {@code attempt} is the one that may report. */
    public boolean isCurrent(VersionId id, int attempt) {
        return job(id).map(job -> job.attempt() == attempt).orElse(false);
    }

    /** Notes that the user wants a running job to stop and to keep what there is; false if it does not run. */
    public boolean keep(VersionId id) {
        return database.write(sql -> sql.update("""
                UPDATE job SET keep = 1
                WHERE id = ? AND (SELECT state FROM version WHERE version.id = job.id) = 'running'""", id.text()) == 1);
    }

    /** Logs something that happened to a job while it went on; returns its seq. */
    public OptionalLong note(VersionId id, int attempt, LoggedEvent.Text event) {
        return database.write(sql -> {
            boolean current =
                    sql.number("SELECT count(*) FROM job WHERE id = ? AND attempt = ?", id.text(), attempt) == 1;
            return current ? OptionalLong.of(log(sql, id, event)) : OptionalLong.empty();
        });
    }

    /** Ends a job that attempt {@code attempt} made; returns the event's seq. */
    public OptionalLong end(VersionId id, int attempt, Ending ending, LoggedEvent.Text event) {
        return database.write(sql -> {
            int removed = sql.update("DELETE FROM job WHERE id = ? AND attempt = ?", id.text(), attempt);
            return removed == 1 ? ended(sql, id, ending, event) : OptionalLong.empty();
        });
    }

    /** Ends a job whoever makes it, since the user wants so; returns the event's seq, empty if it was over. */
    public OptionalLong end(VersionId id, Ending ending, LoggedEvent.Text event) {
        return database.write(sql -> {
            int removed = sql.update("DELETE FROM job WHERE id = ?", id.text());
            return removed == 1 ? ended(sql, id, ending, event) : OptionalLong.empty();
        });
    }

    private OptionalLong ended(Sql sql, VersionId id, Ending ending, LoggedEvent.Text event) throws SQLException {
        EndingColumns columns = EndingColumns.of(ending);
        sql.update(
                """
                UPDATE version SET state = ?, animation = ?, report = ?, kept = ?, preview = ?, code = ?, message = ?,
                    ended = ? WHERE id = ?""",
                columns.state(),
                Rows.text(columns.animation()),
                Rows.text(columns.report()),
                columns.kept() ? 1 : 0,
                Rows.text(columns.preview()),
                Rows.text(columns.code()),
                Rows.text(columns.message()),
                ending.at().toEpochMilli(),
                id.text());
        return OptionalLong.of(log(sql, id, event));
    }

    /** Returns what happened to a job after event {@code seq}, in order. */
    public List<LoggedEvent> events(VersionId id, long seq) {
        return database.read(sql ->
                sql.list(Rows::event, "SELECT * FROM event WHERE job = ? AND seq > ? ORDER BY seq", id.text(), seq));
    }

    /** Returns the seq of the job's last event, 0 if there is none. */
    public long lastSeq(VersionId id) {
        return database.read(sql -> sql.number("SELECT coalesce(max(seq), 0) FROM event WHERE job = ?", id.text()));
    }

    private OptionalLong logged(Sql sql, VersionId id, String state, LoggedEvent.Text event) throws SQLException {
        sql.update("UPDATE version SET state = ? WHERE id = ?", state, id.text());
        return OptionalLong.of(log(sql, id, event));
    }

    private long log(Sql sql, VersionId id, LoggedEvent.Text event) throws SQLException {
        long seq = 1 + sql.number("SELECT coalesce(max(seq), 0) FROM event WHERE job = ?", id.text());
        sql.update(
                "INSERT INTO event (job, seq, kind, body, at) VALUES (?, ?, ?, ?, ?)",
                id.text(),
                seq,
                event.kind(),
                event.body(),
                clock.millis());
        return seq;
    }
}
