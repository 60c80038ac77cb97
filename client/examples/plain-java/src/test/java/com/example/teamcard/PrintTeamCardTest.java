package com.example.teamcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void prints_the_card_of_a_team() {
        STUB.team(55).found();

        assertEquals("""
            Tech Innovators: Building the future, one innovation at a time
            12 members, led by
              Jane Smith, Head of Design
              John Doe, Chief Technology Officer
            """, output());
    }

    @Test
    void prints_a_message_if_the_team_does_not_exist() {
        STUB.team(55).missing();

        assertEquals("This team does not exist.\n", output());
    }

    @Test
    void prints_the_error_of_a_failed_call() {
        STUB.team(55).fails(ErrorCode.INTERNAL_ERROR);

        assertTrue(output().startsWith("The call failed: getTeamProfile: 500 INTERNAL_ERROR"));
    }

    /** Runs the program, and returns its output. */
    private static String output() {
        PrintStream originalOut = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            PrintTeamCard.main(STUB.baseUrl(), "jane-smith", "55");
        } finally {
            System.setOut(originalOut);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
