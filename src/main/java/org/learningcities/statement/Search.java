package org.learningcities.statement;

import java.util.Arrays;
import org.learningcities.statement.Expression.Edge;
import org.learningcities.statement.Program.Step;

/**
 * Looks for a program's matches in one text: the leftmost, and of those the one whose choices come first, as Perl and RE2
 * do. Time and memory are linear in the text's length times the program's: a search comes to each fork once at each
 * position.
 */
final class Search {
    private static final long[] NONE = {};
    private static final Step[] NO_STEPS = {};
    private static final int FEW_STEPS = 32;

    private final Program program;
    private final char[] text;
    /** Positions at which no match may begin; none where it is empty. */
    private final boolean[] closed;

    private final int[] slots;
    /** Made when a search first comes to a place where the program can begin: most texts have none. */
    private long[] been = NONE;

    private int beenFrom;
    private int beenTo;

    private Step[] steps = NO_STEPS;
    /** For a step the position; for a slot to restore (no step) the slot and its value, one after the other. */
    private int[] numbers = {};

    private int depth;
    private boolean whole;
    private int start;
    private int end;

    Search(Program program, char[] text) {
        this(program, text, new boolean[0]);
    }

    /** A search for matches that begin at none of the {@code closed} positions. */
    Search(Program program, char[] text, boolean[] closed) {
        this.program = program;
        this.text = text;
        this.closed = closed;
        this.slots = new int[program.slots()];
        long bits = (long) program.forks() * (text.length + 1);
        if (bits > (long) Integer.MAX_VALUE * Long.SIZE) {
            throw new IllegalArgumentException("A text of %d characters is too long for %d forks; read it in parts"
                    .formatted(text.length, program.forks()));
        }
    }

    /** Looks for the first match that begins at a position or behind it. */
    boolean find(int from) {
        forget();
        whole = false;
        var first = program.start();
        beenFrom = from;
        beenTo = from;
        int last = program.isAnchored() ? 0 : text.length;
        for (int position = from; position <= last; position++) {
            if (!(position < closed.length && closed[position])
                    && first.canGoOn(text, position)
                    && matchesAt(position)) {
                return true;
            }
        }
        return false;
    }

    /** Looks for a match that begins at a position. */
    boolean beginsAt(int position) {
        forget();
        whole = false;
        beenFrom = position;
        beenTo = position;
        return program.start().canGoOn(text, position) && matchesAt(position);
    }

    /** Looks for a match that is the whole text. */
    boolean spans() {
        forget();
        whole = true;
        beenFrom = 0;
        beenTo = 0;
        return program.start().canGoOn(text, 0) && matchesAt(0);
    }

    private void forget() {
        int forks = program.forks();
        if (been != NONE && forks > 0 && beenTo >= beenFrom) {
            int low = (int) ((long) beenFrom * forks / Long.SIZE);
            int high = (int) (((long) (beenTo + 1) * forks - 1) / Long.SIZE);
            Arrays.fill(been, low, Math.min(high + 1, been.length), 0L);
        }
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Where what the program's name of a number stands for begins; -1 where the match has no such part. */
    int startOf(int name) {
        return slots[2 * name];
    }

    /** Where it ends. */
    int endOf(int name) {
        return slots[2 * name + 1];
    }

    private boolean matchesAt(int from) {
        if (been == NONE) {
            been = new long[(int) (((long) program.forks() * (text.length + 1) + Long.SIZE - 1) / Long.SIZE)];
        }
        Arrays.fill(slots, -1);
        depth = 0;
        push(program.start(), from);
        while (depth > 0) {
            depth--;
            var step = steps[depth];
            int number = numbers[2 * depth];
            if (step == null) {
                slots[number] = numbers[2 * depth + 1];
            } else if (goesOn(step, number)) {
                start = from;
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(Step from, int at) {
        var step = from;
        int position = at;
        while (step != null) {
            switch (step.does) {
                case TAKE -> {
                    if (position == text.length || !step.set.has(text[position])) {
                        return false;
                    }
                    position++;
                    step = step.next;
                }
                case NOTE -> {
                    pushRestore(step.slot);
                    slots[step.slot] = position;
                    step = step.next;
                }
                case CHECK -> {
                    if (!holds(step.edge, position)) {
                        return false;
                    }
                    step = step.next;
                }
                case FORK -> {
                    if (!comesFirst(step, position)) {
                        return false;
                    }
                    step = preferred(step, position);
                }
                case ACCEPT -> {
                    end = position;
                    return !whole || position == text.length;
                }
            }
        }
        return false;
    }

    private boolean comesFirst(Step fork, int position) {
        long bit = (long) position * program.forks() + fork.fork;
        int word = (int) (bit >>> 6);
        if ((been[word] >>> bit & 1) != 0) {
            return false;
        }
        been[word] |= 1L << bit;
        beenTo = Math.max(beenTo, position);
        return true;
    }

    /** The first branch that can go on; the others that can are kept for later. Null where none can. */
    private Step preferred(Step fork, int position) {
        Step preferred = null;
        var branches = fork.branchesAt(text, position);
        for (int i = branches.length - 1; i >= 0; i--) {
            if (branches[i].canGoOn(text, position)) {
                if (preferred != null) {
                    push(preferred, position);
                }
                preferred = branches[i];
            }
        }
        return preferred;
    }

    private void push(Step step, int position) {
        grow();
        steps[depth] = step;
        numbers[2 * depth++] = position;
    }

    private void pushRestore(int slot) {
        grow();
        steps[depth] = null;
        numbers[2 * depth] = slot;
        numbers[2 * depth++ + 1] = slots[slot];
    }

    private void grow() {
        if (depth == steps.length) {
            int length = Math.max(FEW_STEPS, 2 * depth);
            steps = Arrays.copyOf(steps, length);
            numbers = Arrays.copyOf(numbers, 2 * length);
        }
    }

    private boolean holds(Edge edge, int position) {
        return switch (edge) {
            case START -> position == 0;
            case END -> position == text.length;
            case WORD -> isWord(position - 1) != isWord(position);
            case NO_WORD -> isWord(position - 1) == isWord(position);
        };
    }

    private boolean isWord(int index) {
        if (index < 0 || index >= text.length) {
            return false;
        }
        char c = text[index];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
