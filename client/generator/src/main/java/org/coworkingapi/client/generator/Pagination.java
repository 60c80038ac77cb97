package org.coworkingapi.client.generator;

/**
 * The pages of a list: the parameter that selects a page, and the properties of a page.
 *
 * @param setter the method of the builder that sets the parameter
 * @param getter the method that returns the parameter
 * @param first the number of the first page
 * @param element the class of the records
 * @param records the JSON name of the property with the records
 * @param recordsGetter its getter
 * @param hasNext the JSON name of the property that states whether another page follows
 * @param hasNextGetter its getter
 */
record Pagination(
        String setter,
        String getter,
        String first,
        String element,
        String records,
        String recordsGetter,
        String hasNext,
        String hasNextGetter) {

    /** Returns the name of the constant for the projections of the records. */
    String projections() {
        return ShapedModel.constant(element);
    }
}
