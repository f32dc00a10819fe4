package dev.livestroke.server.session;

import dev.livestroke.server.drawing.DrawingReader;
import dev.livestroke.server.drawing.DrawingViews;
import dev.livestroke.server.pairing.PairedClient;
import dev.livestroke.server.pairing.PairingDesk;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.ClientMessage;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.LibraryMessage;
import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.protocol.ProtocolException;
import dev.livestroke.server.protocol.ServerMessage;
import dev.livestroke.server.protocol.drawing.Drawing;
import dev.livestroke.server.protocol.drawing.DrawingView;
import dev.livestroke.server.workshop.JobTicket;
import dev.livestroke.server.workshop.Order;
import dev.livestroke.server.workshop.Workshop;
import dev.livestroke.svgimport.ImportedDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A client that was let in: its messages are work. */
final class Member implements ClientMessage.Handler<Reply> {

    private static final String PLACE = "#";
    private static final int MOST_WARNINGS = 100;

    private final PairedClient client;
    private final Workshop workshop;
    private final DrawingReader drawings;
    private final PairingDesk desk;
    private final JobFeeds feeds;
    private final Bookshelf bookshelf;
    private final Pace pace;

    Member(PairedClient client, House house, JobFeeds feeds, Bookshelf bookshelf) {
        this.client = client;
        this.workshop = house.workshop();
        this.drawings = house.drawings();
        this.desk = house.desk();
        this.feeds = feeds;
        this.bookshelf = bookshelf;
        this.pace = new Pace(Limits.DEFAULT.requestsPerSecond(), house.clock());
    }

    PairedClient client() {
        return client;
    }

    /** Returns what the client is welcomed with. */
    Answer welcome(String replyTo, String proof) {
        return new Answer.Welcome(
                replyTo,
                proof,
                client.page() ? Answer.Role.PAGE : Answer.Role.PLUGIN,
                workshop.capabilities(),
                workshop.unfinished(client.id()));
    }

    @Override
    public Reply hello(ClientMessage.Hello message) {
        throw late(message);
    }

    @Override
    public Reply pair(ClientMessage.Pair message) {
        throw late(message);
    }

    @Override
    public Reply authenticate(ClientMessage.Authenticate message) {
        throw late(message);
    }

    @Override
    public Reply answerPairing(ClientMessage.AnswerPairing message) {
        requirePage(message);
        if (!desk.answer(message.pairing(), message.allow())) {
            throw ProtocolException.of(message.id(), ErrorCode.NOT_FOUND, "that plugin waits no more: pair it again");
        }
        return Reply.of(new Answer.Done(message.id()));
    }

    @Override
    public Reply openPairing(ClientMessage.OpenPairing message) {
        requirePage(message);
        desk.openWindow();
        return Reply.of(new Answer.Done(message.id()));
    }

    @Override
    public Reply understand(ClientMessage.Understand message) {
        requirePace(message);
        ImportedDrawing read = drawings.read(message.drawing());
        return Reply.of(new Answer.Understood(message.id(), DrawingViews.of(read.sketch()), warnings(read)));
    }

    @Override
    public Reply animate(ClientMessage.Animate message) {
        long seed = message.options().seed().orElseGet(() ->
                (long) ThreadLocalRandom.current().nextInt(1, 1_000_000));
        return submit(
                message,
                message.drawing(),
                sketch -> new Order(
                        sketch.sketch(),
                        message.prompt(),
                        message.options(),
                        List.of(seed),
                        message.parent(),
                        message.replaces(),
                        message.document(),
                        message.name()));
    }

    @Override
    public Reply variations(ClientMessage.Variations message) {
        return submit(
                message,
                message.drawing(),
                read -> new Order(
                        read.sketch(),
                        message.prompt(),
                        message.options(),
                        message.seeds(),
                        message.parent(),
                        Optional.empty(),
                        message.document(),
                        message.name()));
    }

    private interface Ordering {
        Order of(ImportedDrawing read);
    }

    private Reply submit(ClientMessage message, Drawing drawing, Ordering ordering) {
        requirePace(message);
        ImportedDrawing read = drawings.read(drawing);
        List<JobTicket> tickets = workshop.submit(client.id(), ordering.of(read));
        DrawingView view = DrawingViews.of(read.sketch());
        List<ServerMessage> accepted = new ArrayList<>();
        for (JobTicket ticket : tickets) {
            accepted.add(new Answer.Accepted(
                    message.id(), ticket.id(), ticket.seed(), ticket.prompt(), view, warnings(read)));
        }
        return new Reply(accepted, () -> tickets.forEach(ticket -> feeds.follow(ticket.id(), 0)));
    }

    @Override
    public Reply cancel(ClientMessage.Cancel message) {
        workshop.cancel(client.id(), message.job());
        return Reply.of(new Answer.Done(message.id()));
    }

    @Override
    public Reply keep(ClientMessage.Keep message) {
        workshop.keep(client.id(), message.job());
        return Reply.of(new Answer.Done(message.id()));
    }

    @Override
    public Reply resume(ClientMessage.Resume message) {
        JobTicket job = workshop.job(client.id(), message.job());
        Answer resumed = new Answer.Resumed(
                message.id(),
                job.id(),
                job.seed(),
                job.prompt(),
                job.document(),
                DrawingViews.of(job.sketch()),
                job.lastSeq());
        return Reply.of(resumed).then(() -> feeds.follow(job.id(), message.lastSeq()));
    }

    @Override
    public Reply library(LibraryMessage message) {
        if (message instanceof LibraryMessage.Get || message instanceof LibraryMessage.Export) {
            requirePace(message);
        }
        return Reply.of(message.accept(bookshelf));
    }

    @Override
    public Reply ping(ClientMessage.Ping message) {
        return Reply.of(new Answer.Pong(message.id()));
    }

    private void requirePace(ClientMessage message) {
        if (!pace.allows()) {
            throw ProtocolException.of(
                    message.id(),
                    ErrorCode.TOO_MANY_MESSAGES,
                    "expected at most " + Limits.DEFAULT.requestsPerSecond() + " requests a second: wait a moment");
        }
    }

    private void requirePage(ClientMessage message) {
        if (!client.page()) {
            throw ProtocolException.of(
                    message.id(), ErrorCode.FORBIDDEN, "only the server's own page lets other plugins in");
        }
    }

    private static ProtocolException late(ClientMessage message) {
        return ProtocolException.of(message.id(), ErrorCode.BAD_MESSAGE, "this client has authenticated already");
    }

    private static List<Answer.DrawingWarning> warnings(ImportedDrawing read) {
        return read.warnings().stream()
                .map(warning -> new Answer.DrawingWarning(
                        warning.message(),
                        Optional.of(warning.place())
                                .filter(place -> place.startsWith(PLACE))
                                .map(place -> place.substring(PLACE.length()))))
                .distinct()
                .limit(MOST_WARNINGS)
                .toList();
    }
}
