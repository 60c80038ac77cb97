package com.example.teamcard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.test.CoworkingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrintTeamCardTest {

    @RegisterExtension
    static final CoworkingStub STUB = CoworkingStub.ofAllConsumers();

    @Test
    void prints_what_the_server_was_verified_to_answer() {
        STUB.team(55).found();

        assertEquals("""
            Tech Innovators: Building the future, one innovation at a time
            12 members, led by
              Jane Smith, Head of Design
              John Doe, Chief Technology Officer
            """, printed());
    }

    @Test
    void says_that_a_team_is_missing() {
        STUB.team(55).missing();

        assertEquals("There is no such team.\n", printed());
    }

    @Test
    void says_why_it_cannot_print() {
        STUB.team(55).fails(ErrorCode.INTERNAL_ERROR);

        assertEquals("Not now: getTeamProfile: 500 INTERNAL_ERROR", printed().substring(0, 43));
    }

    /** As the program prints it, run as users run it. */
    private static String printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            PrintTeamCard.main(STUB.baseUrl(), "jane-smith", "55");
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
