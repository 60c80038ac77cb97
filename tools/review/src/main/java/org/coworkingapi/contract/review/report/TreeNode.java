package org.coworkingapi.contract.review.report;

import java.util.List;

/**
 * A part of an operation with its children, as shown in the HTML report.
 *
 * @param name the name, such as {@code Response 200} or {@code FullName}
 * @param type a description of the type; may be empty
 * @param children the children, with unique names
 */
record TreeNode(String name, String type, List<TreeNode> children) {

    TreeNode {
        children = List.copyOf(children);
    }
}
