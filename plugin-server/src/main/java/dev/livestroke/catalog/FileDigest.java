package dev.livestroke.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a file's content must give: SHA-256 for large files, and for small ones what Git calls them, SHA-1 of a header and
 * the content.
 *
 * @param hex in small letters
 */
public record FileDigest(Kind kind, String hex) {

    private static final int BUFFER = 1 << 20;

    /** How it is computed. */
    public enum Kind {
        SHA256("SHA-256", 64),
        GIT_BLOB("SHA-1", 40);

        private final String algorithm;
        private final int letters;

        Kind(String algorithm, int letters) {
            this.algorithm = algorithm;
            this.letters = letters;
        }
    }

    /** @throws CatalogException if the text is not a digest of its kind */
    public FileDigest {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{" + kind.letters + "}")) {
            throw new CatalogException(
                    "expected a digest of " + kind.letters + " hexadecimal digits, found '" + hex + "'");
        }
    }

    /** Returns that of {@code file}. */
    public static FileDigest of(Kind kind, Path file) throws IOException {
        MessageDigest digest = algorithm(kind);
        if (kind == Kind.GIT_BLOB) {
            digest.update(("blob " + Files.size(file) + '\0').getBytes(StandardCharsets.US_ASCII));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            int count = in.read(buffer);
            while (count >= 0) {
                digest.update(buffer, 0, count);
                count = in.read(buffer);
            }
        }
        return new FileDigest(kind, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest algorithm(Kind kind) {
        try {
            return MessageDigest.getInstance(kind.algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has both
        }
    }
}
