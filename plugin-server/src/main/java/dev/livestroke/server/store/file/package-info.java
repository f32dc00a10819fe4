/**
 * The library's folder: where its parts lie, files that are written whole and stay after a power cut, blobs named by
 * their content, and the lock that keeps a second server out. For {@code server.store} and its other parts.
 *
 * <pre>{@code
 * Blobs blobs = new Blobs(folder.blobs());
 * BlobHash drawing = blobs.put(bytes);
 * }</pre>
 */
@NullMarked
package dev.livestroke.server.store.file;

import org.jspecify.annotations.NullMarked;
