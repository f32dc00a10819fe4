package dev.livestroke.server.session;

import dev.livestroke.server.drawing.DrawingReader;
import dev.livestroke.server.pairing.ClientRegister;
import dev.livestroke.server.pairing.PairingDesk;
import dev.livestroke.server.workshop.Workshop;
import java.time.Clock;

/**
 * What all conversations share.
 *
 * @param name what the server calls itself, with its version
 */
record House(
        String name,
        Workshop workshop,
        DrawingReader drawings,
        ClientRegister register,
        PairingDesk desk,
        Downloads downloads,
        SessionEvents events,
        Sessions sessions,
        Clock clock) {}
