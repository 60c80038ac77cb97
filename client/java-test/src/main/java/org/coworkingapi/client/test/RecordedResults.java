package org.coworkingapi.client.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The file {@code variations.yaml} of a consumer: the results of the variations of each tested contract. It is sorted,
 * so that results of several tests can be merged.
 */
final class RecordedResults {

    static final String FILE = "variations.yaml";

    private static final String COMMENT =
            "# Results of this consumer's own tests with variations of verified responses. The test kit writes this file.";
    private static final Pattern CONTRACT = Pattern.compile("(\\S+):");
    private static final Pattern PROPERTY = Pattern.compile("  (contract|spec): \"(.*)\"");
    private static final Pattern RESULT = Pattern.compile("    (\"(?:[^\"\\\\]|\\\\.)*\"|[^\"].*?): (.+)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_. -]*");

    /**
     * The results of the variations of one contract.
     *
     * @param digest the digest of the contract
     * @param results {@code tolerated}, or {@code breaks: } and the failure, by the id of the variation
     */
    record Entry(String digest, String spec, SortedMap<String, String> results) {}

    static final String TOLERATED = "tolerated";
    private static final String BREAKS = "breaks: ";

    private final SortedMap<String, Entry> entries = new TreeMap<>();

    /**
     * Reads a file.
     *
     * @throws IllegalStateException if it has another format than {@link #write} produces
     */
    static RecordedResults read(String text) {
        RecordedResults file = new RecordedResults();
        String contract = "";
        Map<String, String> properties = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            Matcher start = CONTRACT.matcher(line);
            Matcher property = PROPERTY.matcher(line);
            Matcher result = RESULT.matcher(line);
            if (start.matches()) {
                contract = start.group(1);
                properties.clear();
            } else if (property.matches()) {
                properties.put(property.group(1), property.group(2));
            } else if (line.equals("  results:")) {
                file.put(
                        contract,
                        new Entry(
                                properties.getOrDefault("contract", ""),
                                properties.getOrDefault("spec", ""),
                                new TreeMap<>()));
            } else if (result.matches() && file.entries.containsKey(contract)) {
                file.entries.get(contract).results().put(unquoted(result.group(1)), unquoted(result.group(2)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalStateException("The line '" + line + "' of " + FILE
                        + " is not in the format of the test kit; delete the file, and write it again.");
            }
        }
        return file;
    }

    SortedMap<String, Entry> entries() {
        return entries;
    }

    void put(String contract, Entry entry) {
        entries.put(contract, entry);
    }

    String write() {
        StringBuilder text = new StringBuilder(COMMENT).append('\n');
        entries.forEach((contract, entry) -> {
            text.append(contract).append(":\n");
            text.append("  contract: \"").append(entry.digest()).append("\"\n");
            text.append("  spec: \"").append(entry.spec()).append("\"\n");
            text.append("  results:\n");
            entry.results()
                    .forEach((id, result) -> text.append("    ")
                            .append(quotedIfNecessary(id))
                            .append(": ")
                            .append(result.equals(TOLERATED) ? result : quoted(result))
                            .append('\n'));
        });
        return text.toString();
    }

    static String breaks(Throwable failure) {
        return BREAKS + firstLine(failure);
    }

    /** Returns the class and the first line of the message, without the port of the stub. */
    static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        String line = message.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        String name = failure.getClass().getName().replaceFirst("^.*[.]", "");
        return (line.isEmpty() ? name : name + ": " + line).replaceAll("\\blocalhost:\\d+", "localhost");
    }

    private static String quotedIfNecessary(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? Json.read(text).stringValue() : text;
    }
}
