package org.learningcities.document;

/** Words between quotation marks, the marks included, within one block; offsets in code points. */
public record Quotation(int block, int start, int end) {
    /** True where an offset lies between the marks or on one. */
    public boolean covers(int offset) {
        return start <= offset && offset < end;
    }
}
