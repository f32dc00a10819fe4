package dev.livestroke.cli;

import dev.livestroke.server.PluginServer;
import dev.livestroke.server.pairing.PairedClient;
import dev.livestroke.server.pairing.PairingRequest;
import dev.livestroke.server.pairing.PairingVerdict;
import dev.livestroke.server.pairing.PairingWatcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What the server's owner sees and types while it runs. */
final class ServeTerminal implements PairingWatcher {

    private final PluginServer server;
    private final PrintStream out;
    private volatile Optional<PairingRequest> waiting = Optional.empty();

    ServeTerminal(PluginServer server, PrintStream out) {
        this.server = server;
        this.out = out;
        server.desk().addWatcher(this);
    }

    /** Says where the server is, and lets plugins in if there is none yet. */
    void greet() {
        out.println("Livestroke is running at " + server.address());
        showPage();
        if (server.register().clients().stream().allMatch(PairedClient::page)) {
            openWindow();
        }
    }

    private void showPage() {
        out.println("Open this link in your browser within two minutes: " + server.pageLink());
    }

    private void openWindow() {
        out.println(
                "Plugins may pair for two minutes. Connect yours, then compare the digits; or type this code in it: "
                        + server.desk().openWindow());
    }

    /** Does what is typed, line by line, until q; without a keyboard, waits for ever. */
    void obey(InputStream keyboard) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(keyboard, Charset.defaultCharset()));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String key = line.strip().toLowerCase(Locale.ROOT);
                if (key.equals("q")) {
                    return;
                }
                obey(key);
            }
            new CountDownLatch(1).await();
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void obey(String key) {
        switch (key) {
            case "y", "n" ->
                waiting.ifPresentOrElse(
                        request -> server.desk().answer(request.id(), key.equals("y")),
                        () -> out.println("No plugin waits to be let in."));
            case "p" -> openWindow();
            case "o" -> showPage();
            case "" -> {}
            default ->
                out.println("p lets a plugin pair, y or n answers one, o shows a new link to the page, q stops.");
        }
    }

    @Override
    public void requested(PairingRequest request) {
        waiting = Optional.of(request);
        out.println("\"" + plain(request.applicant().name()) + "\" wants to connect and shows " + request.digits()
                + ". Does it show the same digits? Type y and Enter to let it in, n to refuse.");
    }

    @Override
    public void settled(PairingRequest request, PairingVerdict verdict) {
        waiting = Optional.empty();
        verdict.accept(new PairingVerdict.Handler() {
            @Override
            public void allowed(PairingVerdict.Allowed allowed) {
                out.println("It is connected.");
            }

            @Override
            public void refused(PairingVerdict.Refused refused) {
                out.println("It was refused.");
            }

            @Override
            public void expired(PairingVerdict.Expired expired) {
                out.println("It waits no more.");
            }
        });
    }

    /** A plugin's name is its own word: nothing in it may move the cursor. */
    private static String plain(String text) {
        return text.replaceAll("\\p{C}", " ");
    }
}
