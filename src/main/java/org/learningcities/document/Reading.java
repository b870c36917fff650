package org.learningcities.document;

/** What came of reading one source. */
public sealed interface Reading {
    /** The source was read. */
    record Read(Document document) implements Reading {}

    /** The source was not read; the message says which, where the fault is, and what to do. */
    record Unreadable(String message) implements Reading {}
}
