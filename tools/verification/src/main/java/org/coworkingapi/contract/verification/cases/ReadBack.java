package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A request that reads a resource after a request that writes it.
 *
 * @param request the request; empty if the header {@code Location} of the response refers to the resource
 * @param expected the fields that the resource must contain after the effects {@code STORED}, {@code MERGED} and
 *     {@code SHOWN}; a missing node for the other effects
 * @param removed the fields that the resource must not keep, because a replacement omits them
 * @param kept the fields that the resource must keep, because a partial update omits them
 */
public record ReadBack(
        Effect effect, Optional<Request> request, JsonNode expected, List<String> removed, List<String> kept) {

    /** The effect of a write on the resource. */
    public enum Effect {
        /** The resource has the fields of the write. */
        STORED,
        /** The resource has the fields of a partial update, whose nulls remove fields as in RFC 7396. */
        MERGED,
        /** The resource has the fields that the fixture states. */
        SHOWN,
        /** The resource does not exist. */
        DELETED,
        /** The resource is the same as before the write, which was rejected. */
        UNCHANGED
    }

    public ReadBack {
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }

    static ReadBack stored(Optional<Request> request, JsonNode sent, List<String> removed) {
        return new ReadBack(Effect.STORED, request, sent, removed, List.of());
    }

    static ReadBack merged(Request request, JsonNode patch, List<String> kept) {
        return new ReadBack(Effect.MERGED, Optional.of(request), patch, List.of(), kept);
    }

    static ReadBack shown(Request request, JsonNode expected) {
        return new ReadBack(Effect.SHOWN, Optional.of(request), expected, List.of(), List.of());
    }

    static ReadBack deleted(Request request) {
        return new ReadBack(Effect.DELETED, Optional.of(request), MissingNode.getInstance(), List.of(), List.of());
    }

    static ReadBack unchanged(Request request) {
        return new ReadBack(Effect.UNCHANGED, Optional.of(request), MissingNode.getInstance(), List.of(), List.of());
    }
}
