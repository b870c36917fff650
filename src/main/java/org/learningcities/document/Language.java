package org.learningcities.document;

/** A language that is read, with its BCP 47 tag. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh-Hant");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as it stands in literals and exports. */
    public String tag() {
        return tag;
    }
}
