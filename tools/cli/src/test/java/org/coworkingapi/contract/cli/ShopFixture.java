package org.coworkingapi.contract.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a released document, proposed documents, and the contracts of one consumer. */
record ShopFixture(Path folder) {

    static final String PRICES = """
            openapi: 3.0.3
            info: {title: Shop, version: 1.0.0}
            paths:
              /price:
                get:
                  operationId: getPrice
                  responses:
                    '200':
                      description: The cost.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Price'}
            components:
              schemas:
                Price:
                  type: object
                  required: [amount, currency]
                  properties:
                    amount: {type: number}
                    currency: {type: string}
            """;

    /** Creates the files; {@code breaking.yaml} has a breaking change, and {@code same.yaml} has no change. */
    static ShopFixture in(Path folder) throws IOException {
        ShopFixture shop = new ShopFixture(folder);
        shop.file("releases/1.0.0.yaml", PRICES);
        shop.file("same.yaml", PRICES);
        shop.file(
                "breaking.yaml",
                PRICES.replace("currency: {type: string}", "currency: {type: string, nullable: true}"));
        shop.file("contracts/window/price.yaml", """
                request:
                  method: GET
                  url: /price
                response:
                  status: 200
                  headers:
                    Content-Type: application/json
                  body:
                    currency: EUR
                  matchers:
                    body:
                      - {path: $.currency, type: by_regex, value: '[A-Z]{3}'}
                """);
        return shop;
    }

    CommandRun run(String... args) {
        return CommandRun.in(folder, args);
    }

    void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
