package dev.livestroke.server.pairing;

/** Shows a person who wants to pair; called on any thread, must be quick. */
public interface PairingWatcher {

    /** A client waits to be let in. */
    void requested(PairingRequest request);

    /** It waits no more. */
    void settled(PairingRequest request, PairingVerdict verdict);
}
