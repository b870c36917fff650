package org.learningcities.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which of a document's nodes are the same thing: a disjoint-set forest (Galler and Fischer, 1964). */
final class Sameness {
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    /** By root, the nodes of one thing. */
    private final Map<String, TreeMap<String, Node>> groups = new HashMap<>();

    /** Takes a node in; of two with one key the document's first stays, which is given back. */
    Node keep(Node node) {
        parents.putIfAbsent(node.key(), node.key());
        var first = nodes.merge(node.key(), node, (one, other) -> one.position() <= other.position() ? one : other);
        groups.computeIfAbsent(root(node.key()), key -> new TreeMap<>()).put(node.key(), first);
        return first;
    }

    /** Says that two kept nodes are one thing; false where that was known. */
    boolean join(Node one, Node other) {
        var a = root(one.key());
        var b = root(other.key());
        if (a.equals(b)) {
            return false;
        }
        var into = a.compareTo(b) < 0 ? a : b;
        var from = into.equals(a) ? b : a;
        parents.put(from, into);
        groups.get(into).putAll(groups.remove(from));
        return true;
    }

    /** The node that stands for all that are the same as this one. */
    Node standing(Node node) {
        return groupOf(node).min(Node.STANDING).orElse(node);
    }

    /** All nodes that are the same thing as this one, itself among them, by {@link Node#STANDING}. */
    List<Node> same(Node node) {
        return groupOf(node).sorted(Node.STANDING).toList();
    }

    /** The node kept under a key. */
    Optional<Node> byKey(String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    private Stream<Node> groupOf(Node node) {
        return groups.getOrDefault(root(node.key()), new TreeMap<>()).values().stream();
    }

    private String root(String key) {
        var parent = parents.getOrDefault(key, key);
        return parent.equals(key) ? key : root(parent);
    }
}
