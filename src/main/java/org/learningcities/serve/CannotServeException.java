package org.learningcities.serve;

/** The server could not start; the message is one sentence on why and what to do. */
public final class CannotServeException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotServeException(String message, Throwable cause) {
        super(message, cause);
    }
}
