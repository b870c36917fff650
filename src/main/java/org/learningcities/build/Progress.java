package org.learningcities.build;

/** Is told how far a build is; always by one thread. */
public interface Progress {
    /** Nobody looks. */
    Progress UNSEEN = new Progress() {
        @Override
        public void read(int done, int total) {}
    };

    /** So many of the sources are read and judged. */
    void read(int done, int total);

    /** All sources are read; what they say is put together and written. */
    default void written() {}
}
