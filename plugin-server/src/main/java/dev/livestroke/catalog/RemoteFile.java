package dev.livestroke.catalog;

/**
 * A file of a published pipeline.
 *
 * @param path below the pipeline's folder, with slashes
 * @param bytes how long it is
 * @param digest what its content must give
 */
public record RemoteFile(String path, long bytes, FileDigest digest) {

    /** @throws CatalogException if the path leads out of the folder, or the length is negative */
    public RemoteFile {
        if (!path.matches("[\\w.-]+(/[\\w.-]+)*") || path.contains("..")) {
            throw new CatalogException("expected the path of a file below the pipeline's folder, found '" + path + "'");
        }
        if (bytes < 0) {
            throw new CatalogException(path + ": expected a length, found " + bytes);
        }
    }
}
