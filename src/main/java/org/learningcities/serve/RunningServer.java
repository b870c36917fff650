package org.learningcities.serve;

import java.net.URI;
import org.apache.jena.fuseki.main.FusekiServer;

/** A server that answers until it is closed. The dataset stays open: it is its owner's to close. */
public final class RunningServer implements AutoCloseable {
    private final FusekiServer fuseki;
    private final URI url;

    RunningServer(FusekiServer fuseki, URI url) {
        this.fuseki = fuseki;
        this.url = url;
    }

    /** Where the server answers, with a slash at the end. */
    public URI url() {
        return url;
    }

    /** Waits until the server is stopped, from whichever thread. */
    public void join() throws InterruptedException {
        fuseki.getJettyServer().join();
    }

    /** Ends what is under way and frees the port; a second call does nothing. */
    public void stop() {
        fuseki.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
