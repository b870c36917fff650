package org.learningcities.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.learningcities.serve.CannotServeException;
import org.learningcities.store.StoreException;

/** What a failure is told as: one sentence for what a user can mend, the whole for what is our own fault. */
final class Failures {
    /** The exit code of a command that could not do its work. */
    static final int EXIT = 1;

    private Failures() {}

    static String sentenceFor(Exception exception) {
        if (exception instanceof StoreException || exception instanceof CannotServeException) {
            return exception.getMessage();
        }
        if (exception instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there.";
        }
        if (exception instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by you: mend its permissions, or name another.";
        }
        if (exception instanceof IOException) {
            return exception.getMessage();
        }
        var trace = new java.io.StringWriter();
        exception.printStackTrace(new java.io.PrintWriter(trace));
        return "This is a mistake in the program; please report it with what follows.\n" + trace;
    }
}
