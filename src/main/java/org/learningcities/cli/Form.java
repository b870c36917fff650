package org.learningcities.cli;

import java.util.Locale;

/** How a report is printed: for people, or for programs. */
enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
