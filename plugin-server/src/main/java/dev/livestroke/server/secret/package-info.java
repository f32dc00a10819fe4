/**
 * What must stay with its owner: random secrets, and files that no other user can read. Used by {@code pairing},
 * {@code session} and {@code broker}.
 *
 * <pre>{@code
 * new PrivateFile(folder.resolve("token")).write(Secret.random().reveal());
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.secret;

import org.jspecify.annotations.NullMarked;
