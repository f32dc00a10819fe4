package dev.livestroke.server.pairing;

/** How a request to pair ended. */
public sealed interface PairingVerdict {

    /** Hands this verdict to the method of {@code handler} that is named for it. */
    void accept(Handler handler);

    /** A person let it in. */
    record Allowed(PairedClient client) implements PairingVerdict {
        @Override
        public void accept(Handler handler) {
            handler.allowed(this);
        }
    }

    /** A person did not let it in. */
    record Refused() implements PairingVerdict {
        @Override
        public void accept(Handler handler) {
            handler.refused(this);
        }
    }

    /** Nobody answered in time, or the client went away. */
    record Expired() implements PairingVerdict {
        @Override
        public void accept(Handler handler) {
            handler.expired(this);
        }
    }

    /** One method per verdict. */
    interface Handler {
        void allowed(Allowed verdict);

        void refused(Refused verdict);

        void expired(Expired verdict);
    }
}
