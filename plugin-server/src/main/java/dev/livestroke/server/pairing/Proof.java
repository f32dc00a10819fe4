package dev.livestroke.server.pairing;

import dev.livestroke.server.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What both sides prove each other with: an HMAC of this very conversation, keyed by the token, which itself never
 * travels. The address is in it, so that a program on another port cannot pass a proof on.
 *
 * @param address host and port that the client connected to, as {@code 127.0.0.1:7345}
 * @param client the client's id
 * @param serverNonce 32 random bytes of the server, base64url
 * @param clientNonce 32 random bytes of the client, base64url
 */
public record Proof(String address, String client, String serverNonce, String clientNonce) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Who proves. */
    public enum Side {
        CLIENT,
        SERVER
    }

    /** Returns the proof of {@code side}, as base64url without padding. */
    public String of(Side side, Secret token) {
        String text = String.join(
                "|", "livestroke-1", side.name().toLowerCase(Locale.ROOT), address, client, serverNonce, clientNonce);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.bytes(), ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    /** Returns whether {@code claimed} is the proof of {@code side}; takes as long for a near miss as for a far one. */
    public boolean holds(Side side, Secret token, String claimed) {
        return Secret.same(of(side, token), claimed);
    }
}
