/**
 * What Jazzer drives for a while in each build, guided by which code a byte reaches: everything that strangers write. Each
 * class is a target; it takes bytes, and throws when what they do is not allowed.
 */
@org.jspecify.annotations.NullMarked
package dev.livestroke.server.fuzz;
