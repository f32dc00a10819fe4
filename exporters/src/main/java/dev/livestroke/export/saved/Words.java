package dev.livestroke.export.saved;

import java.util.Locale;

/** The words of the file for the constants of enums: {@code EVENODD} is {@code evenodd}. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
