package org.learningcities.serve;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows as they come, and word where the time limit ends them once their sending has begun. */
final class WatchedRows implements RowSet {
    private final RowSet rows;
    private final Runnable cutOff;

    WatchedRows(RowSet rows, Runnable cutOff) {
        this.rows = rows;
        this.cutOff = cutOff;
    }

    /** Finds the first row before anything is sent, so that a limit met here still has a status of its own. */
    void first() {
        var unused = rows.hasNext();
    }

    @Override
    public boolean hasNext() {
        return watched(rows::hasNext);
    }

    @Override
    public Binding next() {
        return watched(rows::next);
    }

    private <T> T watched(Supplier<T> step) {
        try {
            return step.get();
        } catch (QueryCancelledException ended) {
            cutOff.run();
            throw ended;
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
