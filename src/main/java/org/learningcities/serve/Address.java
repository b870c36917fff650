package org.learningcities.serve;

/** Where a server listens. Port 0 takes any free one. */
public record Address(String host, int port) {
    /** Reached from this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    public Address {
        if (host.isBlank()) {
            throw new IllegalArgumentException("An address needs a host, such as %s".formatted(LOOPBACK));
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "Port %d is none: use 1 to 65535, or 0 for any free port".formatted(port));
        }
    }

    /** That port of this machine, closed to others. */
    public static Address onLoopback(int port) {
        return new Address(LOOPBACK, port);
    }
}
