/**
 * Who may talk to the server: the pairing of new clients, their tokens, and the proofs that they have them. Knows no
 * message and no socket. Used by {@code session} and by the command line's {@code clients}.
 *
 * <pre>{@code
 * ClientRegister register = new ClientRegister(folder, Clock.systemUTC());
 * register.clients().forEach(client -> System.out.println(client.name()));
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.pairing;

import org.jspecify.annotations.NullMarked;
