/**
 * What we write, as players that are not ours show it: they are all asked for the same moments of the same animations,
 * and their pictures compared. {@link dev.livestroke.export.players.PlayersTest} is the door.
 */
@NullMarked
package dev.livestroke.export.players;

import org.jspecify.annotations.NullMarked;
