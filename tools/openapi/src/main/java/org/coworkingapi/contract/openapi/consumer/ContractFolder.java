package org.coworkingapi.contract.openapi.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;

/** Finds the consumers in a folder, and their contracts. */
final class ContractFolder {

    private static final String CARD = "consumer.yaml";

    private final Map<String, Consumer> consumers = new TreeMap<>();
    private final Map<Consumer, List<Contract>> contracts = new LinkedHashMap<>();

    ContractFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder, 1, "There is no such folder of contracts.");
        }
        if (Files.isRegularFile(folder.resolve(CARD))) {
            add(folder, yaml(folder, Integer.MAX_VALUE));
            return;
        }
        add(folder, yaml(folder, 1));
        list(folder).stream().filter(Files::isDirectory).filter(child -> !child.getFileName().toString().startsWith("."))
                .forEach(child -> add(child, yaml(child, Integer.MAX_VALUE)));
    }

    /** By name; those without contracts have an empty list. */
    Map<Consumer, List<Contract>> contracts() {
        Map<Consumer, List<Contract>> sorted = new LinkedHashMap<>();
        consumers.values().forEach(consumer -> sorted.put(consumer, contracts.get(consumer)));
        return sorted;
    }

    private void add(Path folder, List<Path> files) {
        Path card = folder.resolve(CARD);
        List<Node> documents = new ArrayList<>();
        files.stream().filter(file -> !file.equals(card)).forEach(file -> documents.addAll(NodeReader.readAll(file)));
        boolean hasCard = files.contains(card);
        if (!hasCard && documents.stream().noneMatch(ContractReader::isMeant)) {
            return;
        }
        Consumer consumer = hasCard ? consumer(folder, NodeReader.read(card)) : new Consumer(name(folder), "", "");
        if (consumers.put(consumer.name(), consumer) != null) {
            throw new BadInputException(hasCard ? card : folder, 1, "Another consumer is called '" + consumer.name() + "' too.");
        }
        contracts.put(consumer, documents.stream().flatMap(document -> ContractReader.contracts(consumer, document).stream()).toList());
    }

    private static Consumer consumer(Path folder, Node card) {
        if (!card.isObject()) {
            throw ContractReader.bad(card, "It describes no consumer: it should have a 'name' and an 'owner'");
        }
        String owner = card.get("owner").map(node -> node.isObject() ? Stream.of(node.text("team"), node.text("contact"))
                .filter(text -> !text.isEmpty()).reduce((team, contact) -> team + ", " + contact).orElse("") : node.text()).orElse("");
        String name = card.text("name");
        return new Consumer(name.isEmpty() ? name(folder) : name, owner,
                card.get("client").filter(client -> !client.isNull()).map(Node::text).orElse(""));
    }

    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "/" : name.toString();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> yaml(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().matches("(?s).*\\.ya?ml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
