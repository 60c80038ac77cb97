package org.coworkingapi.contract.openapi.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;

/** A folder of contracts for tests. */
public final class ContractFiles {

    /** An API of teams with members, addresses and parents. */
    static final String TEAMS = """
            openapi: 3.0.3
            info: {title: Test, version: 1.0.0}
            servers: [{url: 'https://host.example/v1'}]
            paths:
              /teams/{id}:
                get:
                  operationId: getTeam
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: _shape, in: query, schema: {type: string}}
                    - {name: X-Trace, in: header, schema: {type: string}}
                  responses:
                    '200':
                      description: Good
                      headers: {ETag: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}
                    4XX: {description: Bad, content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                    '405': {description: No, headers: {Allow: {schema: {type: string}}}}
              /teams/mine:
                get: {operationId: getMine, responses: {'200': {description: Good}}}
              /teams:
                post:
                  operationId: addTeam
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Team'}}}}
                  responses: {'201': {description: Made}}
            components:
              schemas:
                Team:
                  type: object
                  properties:
                    Name: {type: string}
                    Tags: {type: array, items: {type: string}}
                    Parent: {$ref: '#/components/schemas/Team'}
                    Address: {$ref: '#/components/schemas/Address'}
                    Members: {type: array, items: {allOf: [{$ref: '#/components/schemas/Person'}, {properties: {Role: {type: string}}}]}}
                Person: {type: object, properties: {FullName: {type: string}, Home: {$ref: '#/components/schemas/Address'}}}
                Address: {type: object, properties: {City: {type: string}, 'Zip code': {type: string}}}
                Problem: {type: object, properties: {code: {type: string}}}
            """;

    private final Path folder;

    public ContractFiles(Path folder) {
        this.folder = folder;
    }

    public ContractFiles with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Usage usage(String document) {
        return Usage.read(folder, document(document), Set.of("_shape"));
    }

    public static Document document(String text) {
        return Document.of(NodeReader.of(Path.of("openapi.yaml"), text));
    }
}
