package dev.livestroke.format;

import dev.livestroke.export.saved.SavedAnimation;

/**
 * What is exported.
 *
 * @param name what its files are called, without an ending; no path
 */
public record ExportSubject(String name, SavedAnimation saved) {

    /** @throws IllegalArgumentException if the name is blank or leads into another folder */
    public ExportSubject {
        if (name.isBlank() || name.matches("(?s).*[/\\\\\\u0000].*") || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("a file's name must not be blank or a path: \"" + name + "\"");
        }
    }
}
