package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records of a named module, which Jackson can create only if their package is open. Jackson is on the class path. */
class ModularRecordsTest {

    private static final String HIDDEN = "package com.example; record Card(String name) {}";
    private static final String PUBLIC = "package com.example; public record Card(String name) {}";
    private static final String HALF_HIDDEN = "package com.example; "
            + "public record Card(java.util.List<Part> teamMembers) { record Part(String fullName) {} }";
    private static final String WITH_A_PART = "package com.example; "
            + "record Card(java.util.List<Part> teamMembers, java.util.List<Part> allTeamMembers) { record Part(String fullName) {} }";

    @Test
    void modular_records_are_rejected_before_any_call_if_their_package_is_not_open() throws Exception {
        assertThatThrownBy(() -> Shapes.verify(card("module portal {}", PUBLIC)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Card: its package is not open to Jackson; add \"opens com.example;\" to the module-info of portal.");
        assertThatThrownBy(() -> Shapes.verify(card("module portal { exports com.example; }", HIDDEN)))
                .hasMessageStartingWith("Card: its package is not open to Jackson;");
        assertThatThrownBy(() -> Shapes.verify(card("module portal { exports com.example; }", HALF_HIDDEN)))
                .hasMessageStartingWith("Part: its package is not open to Jackson;");
    }

    @Test
    void modular_records_are_reported_once_per_package() throws Exception {
        assertThatThrownBy(() -> Shapes.verify(card("module portal {}", WITH_A_PART)))
                .message()
                .hasLineCount(1);
    }

    @Test
    void modular_records_are_read_if_the_package_is_open_or_exported_with_public_records() throws Exception {
        assertThat(read(card("module portal { opens com.example; }", HIDDEN))).hasToString("Card[name=A]");
        assertThat(read(card("open module portal {}", HIDDEN))).hasToString("Card[name=A]");
        assertThat(read(card("module portal { exports com.example; }", PUBLIC))).hasToString("Card[name=A]");
    }

    private static Record read(Class<? extends Record> record) {
        return Shapes.OF_TEAM.to(record).reader().readValue("{\"Name\":\"A\"}");
    }

    private static Class<? extends Record> card(String module, String source) throws Exception {
        return CompiledRecord.of(
                        "com.example.Card", Map.of("module-info.java", module, "com/example/Card.java", source))
                .loadAsModule("portal");
    }
}
