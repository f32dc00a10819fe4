/**
 * Published priors: which there are, fetching their files from a hub, and the folders that they are kept in. Knows files and
 * HTTP alone; for the command line.
 *
 * <pre>{@code
 * ModelShelf shelf = new ModelShelf(Path.of("models"));
 * new ModelFetch(new Hub(uri, token), shelf).fetch(CatalogEntry.named("zeroscope-v2").orElseThrow(), watcher);
 * shelf.verify("zeroscope-v2");
 * }</pre>
 */
@NullMarked
package dev.livestroke.catalog;

import org.jspecify.annotations.NullMarked;
