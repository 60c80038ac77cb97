package org.coworkingapi.contract.review.diff;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.lint.NameWords;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.ChangeType.ChangeGroup;

/**
 * A removed or added part that can have another name in the other document.
 *
 * @param builder the removal or addition
 * @param node the removed or added node
 */
record RenamedPart(ChangeBuilder builder, Node node) {

    /** The similarity of two names that differ only in a few letters. */
    static final double TYPO_SIMILARITY = 0.9;

    private static final Set<ChangeType> ENUM_VALUES = EnumSet.of(
            ChangeType.ENUM_VALUE_REMOVED,
            ChangeType.ENUM_VALUE_ADDED,
            ChangeType.OPEN_ENUM_VALUE_REMOVED,
            ChangeType.OPEN_ENUM_VALUE_ADDED);

    /** Returns a part for a removal or addition. */
    static RenamedPart of(ChangeBuilder builder) {
        return new RenamedPart(
                builder, (builder.type().isRemoval() ? builder.before() : builder.after()).orElseThrow());
    }

    /**
     * Returns the name of the object that contains the part, or the method of an operation. Only parts with the same
     * container are compared.
     */
    String container() {
        if (group() == ChangeGroup.OPERATION) {
            return node.key();
        }
        if (group() == ChangeGroup.PARAMETER) {
            return node.text("in") + ' ' + builder.change().operations();
        }
        return node.parent().map(SubjectNames::of).orElse("");
    }

    /**
     * Returns the text to compare: the path of an operation, an enum value, or the name of any other part. A reference
     * has the name of its component.
     */
    String name() {
        if (isEnumValue()) {
            return node.text();
        }
        if (group() == ChangeGroup.OPERATION) {
            return node.parent().map(Node::key).orElse("");
        }
        if (group() == ChangeGroup.PARAMETER) {
            String name = node.text("name");
            return name.isEmpty() ? node.text("$ref").replaceFirst(".*/", "") : name;
        }
        return node.key();
    }

    /** Returns the schema of the part; empty if it has none, or is a reference to a parameter or header. */
    Optional<Node> schema() {
        return group() == ChangeGroup.SCHEMA ? Optional.of(node) : node.get("schema");
    }

    ChangeGroup group() {
        return builder.type().changeGroup();
    }

    boolean isEnumValue() {
        return ENUM_VALUES.contains(builder.type());
    }

    /** Returns the similarity of the names, from 0 to 1: {@link #TYPO_SIMILARITY}, or the share of common words. */
    double nameSimilarity(RenamedPart other) {
        return NearestName.nearest(name(), List.of(other.name())).isPresent()
                ? TYPO_SIMILARITY
                : share(Set.copyOf(NameWords.of(name())), Set.copyOf(NameWords.of(other.name())));
    }

    /** Returns the share of common properties, from 0 to 1. */
    double propertySimilarity(RenamedPart other) {
        return share(properties(), other.properties());
    }

    private Set<String> properties() {
        return node.get("properties").map(names -> names.members().keySet()).orElse(Set.of());
    }

    private static double share(Set<String> first, Set<String> second) {
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        return common.isEmpty() ? 0 : (double) common.size() / Math.max(first.size(), second.size());
    }
}
