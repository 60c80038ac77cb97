package org.coworkingapi.server.benchmark;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sends the bytes that the server itself sent for the same request.
 *
 * <p>With the header {@code Contestant: ceiling}, the request has the path of an operation, and passes the same filters
 * and security filter chain as the operation. Below {@code /bench}, it passes no security filter chain.
 */
@RestController
final class PreRenderedController {

    private final Map<String, byte[]> bodies = new ConcurrentHashMap<>();

    @GetMapping(
            path = {"/api/public/teams/{id}/profile", "/api/public/coworkers/published/{id}/related"},
            headers = BenchmarkConfiguration.CONTESTANT + "=ceiling")
    ResponseEntity<byte[]> withSecurity(@PathVariable long id, HttpServletRequest request) {
        return body(request);
    }

    @GetMapping(
            path = {
                BenchmarkConfiguration.OPEN + "/api/public/teams/{id}/profile",
                BenchmarkConfiguration.OPEN + "/api/public/coworkers/published/{id}/related"
            })
    ResponseEntity<byte[]> withoutSecurity(@PathVariable long id, HttpServletRequest request) {
        return body(request);
    }

    /** Returns the number of bytes that all running threads have allocated. */
    @GetMapping(BenchmarkConfiguration.OPEN + "/allocated")
    long allocatedBytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private ResponseEntity<byte[]> body(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getRequestURI().indexOf("/api"))
                + '?'
                + request.getQueryString();
        byte[] body = bodies.computeIfAbsent(path, key -> fromServer(key, request));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static byte[] fromServer(String path, HttpServletRequest request) {
        try (HttpConnection server = new HttpConnection(request.getLocalPort())) {
            return server.get(path, HttpHeaders.AUTHORIZATION + ": " + request.getHeader(HttpHeaders.AUTHORIZATION));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
