package com.example.portal

import org.coworkingapi.client.CoworkingClient
import org.coworkingapi.client.Shapes
import org.coworkingapi.client.UnreadableResponseException
import org.coworkingapi.client.test.CoworkingStub
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.extension.RegisterExtension

class TeamCardTest {

    companion object {
        @JvmField
        @RegisterExtension
        val stub: CoworkingStub = CoworkingStub.ofAllConsumers()
    }

    @Test
    fun `a data class is the shape and the result`(client: CoworkingClient) {
        stub.team(55).found()

        // snippet
        val card: TeamCard = client.teams().profileAs(55)
        // end of snippet

        assertEquals("Tech Innovators", card.name)
        assertNull(card.facebook)
        assertEquals("Bob Wilson", card.copy(name = "Other").teamMembers.first { it.id == 102L }.fullName)
        assertEquals("Name,Facebook,TeamMembers.Id,TeamMembers.FullName", stub.requests().single().shape())
    }

    @Test
    fun `a data class matches the schema`() {
        Shapes.verify(TeamCard::class.java)
    }

    @JvmRecord
    data class NonNull(val facebook: String)

    @Test
    fun `a null for a type that is not nullable fails the call`(client: CoworkingClient) {
        stub.team(55).found()

        val error = assertThrows<UnreadableResponseException> { client.teams().profileAs<NonNull>(55) }

        assertTrue(error.cause is NullPointerException, error.toString())
    }
}
