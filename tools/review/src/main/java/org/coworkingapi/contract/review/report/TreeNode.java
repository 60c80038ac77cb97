package org.coworkingapi.contract.review.report;

import java.util.List;

/**
 * A part of an operation as a page shows it, and what is in it.
 *
 * @param name {@code Responses}, {@code 200}, {@code FullName}
 * @param type what it is, in words; empty if the name says all
 * @param children with names that differ
 */
record TreeNode(String name, String type, List<TreeNode> children) {

    TreeNode {
        children = List.copyOf(children);
    }
}
