package org.coworkingapi.client.generator;

/** Converts descriptions from Markdown to Javadoc. */
final class Javadoc {

    private Javadoc() {}

    /** Returns the first paragraph of a description. */
    static String of(String markdown) {
        String paragraph = markdown.strip().split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ");
        String[] parts = paragraph.split("`", -1);
        StringBuilder javadoc = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            boolean isCode = i % 2 == 1;
            javadoc.append(isCode ? "{@code " + parts[i] + "}" : escaped(parts[i]));
        }
        return javadoc.toString().replace("*/", "*&#47;");
    }

    /** Returns the text with a lower-case first letter, unless the text starts with an acronym. */
    static String decapitalize(String text) {
        boolean isAcronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || isAcronym ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("**", "");
    }
}
