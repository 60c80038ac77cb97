package org.coworkingapi.server.app.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.coworkingapi.server.app.http.Api.TEAM;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.http.Api;
import org.coworkingapi.server.app.http.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests the attacks that RFC 8725, JSON Web Token Best Current Practices, describes.
 *
 * <p>Each token is sent twice. Before the second request, the server has seen the token, and has cached the valid token
 * from which the attacks are derived. The test also writes the responses to {@code target/jwt-attacks.md}.
 */
@ServerTest
class Rfc8725Test {

    private static final String ISSUER = "https://demo.coworkingapi.org";
    private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"demo\"}";
    private static final long NOW = Instant.now().getEpochSecond();
    /** Claims of a valid token, as JSON. */
    private static final Map<String, String> VALID_CLAIMS = Map.of(
            "iss",
            quote(ISSUER),
            "aud",
            quote("coworking-api"),
            "coworker_id",
            "101",
            "exp",
            String.valueOf(NOW + 3_600));

    private static final BigInteger ORDER_OF_P256 =
            Curve.P_256.toECParameterSpec().getOrder();

    /** Rows of the report, by section. */
    private static final Map<String, List<String>> REPORT = new TreeMap<>();

    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    @Autowired
    private Api api;

    @Autowired
    private ECKey demoKey;

    private static String quote(String text) {
        return '"' + text + '"';
    }

    /**
     * Returns the claims of a valid token, after replacing one claim with raw JSON or removing it if the JSON is null.
     */
    private static String claims(String name, String json) {
        Map<String, String> claims = new TreeMap<>(VALID_CLAIMS);
        claims.put(name, json);
        claims.values().removeIf(value -> value == null);
        List<String> members = new ArrayList<>();
        claims.forEach((key, value) -> members.add(quote(key) + ':' + value));
        return '{' + String.join(",", members) + '}';
    }

    private static String validClaims() {
        return claims("sub", quote("jane"));
    }

    /** Returns the same token for the same header and payload, so that attacks on a valid token use the cached one. */
    private String sign(String header, String payload) {
        return SIGNED.computeIfAbsent(header + payload, input -> RawToken.es256(demoKey, header, payload));
    }

    private String withClaim(String name, String json) {
        return sign(HEADER, claims(name, json));
    }

    private String withHeader(String members) {
        return sign("{\"alg\":\"ES256\",\"kid\":\"demo\"," + members + '}', validClaims());
    }

    private TokenCase accepted(String name, String token) {
        return TokenCase.accepted(name, () -> api.get(TEAM + "?_shape=Name", token));
    }

    private TokenCase refused(String name, String token) {
        return refused(name, "TOKEN_INVALID", token);
    }

    private TokenCase refused(String name, String code, String token) {
        return TokenCase.refused(name, code, () -> api.get(TEAM + "?_shape=Name", token));
    }

    /** Returns the case of a token that is not allowed in an Authorization header. */
    private TokenCase malformed(String name, String token) {
        return TokenCase.malformed(name, () -> api.get(TEAM + "?_shape=Name", token));
    }

    private Stream<DynamicTest> section(String section, List<TokenCase> rows) {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.name() + " -> " + row.status() + " " + row.code(), () -> {
                    long start = System.nanoTime();
                    ReceivedResponse response = row.check();
                    assertThat(System.nanoTime() - start).as("response time").isLessThan(5_000_000_000L);
                    accepted("a valid token", sign(HEADER, validClaims())).check();
                    assertThat(withoutId(row.check())).isEqualTo(withoutId(response));
                    String code = response.status() == 200
                            ? ""
                            : response.json().get("code").asString();
                    synchronized (REPORT) {
                        REPORT.computeIfAbsent(section, any -> new ArrayList<>())
                                .add("| " + row.name().replace("|", "\\|") + " | " + response.status() + " | " + code
                                        + " |\n");
                    }
                }));
    }

    /** Returns the body without the id of the problem, which differs in each response. */
    private static String withoutId(ReceivedResponse response) {
        return response.body().replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    @AfterAll
    static void write_report() throws IOException {
        StringBuilder report = new StringBuilder();
        REPORT.forEach((section, rows) -> report.append("\n## ")
                .append(section)
                .append("\n\n| Token | Status | Code |\n|---|---:|---|\n")
                .append(String.join("", rows)));
        int sum = REPORT.values().stream().mapToInt(List::size).sum();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/jwt-attacks.md"), "# " + sum + " tokens and their responses\n" + report);
    }

    @TestFactory
    Stream<DynamicTest> section_3_01_tokens_with_another_algorithm_are_rejected() throws JOSEException {
        List<TokenCase> rows = new ArrayList<>();
        rows.add(accepted("control: a good token", sign(HEADER, validClaims())));
        for (String none : List.of(
                "\"none\"",
                "\"None\"",
                "\"NONE\"",
                "\"nOnE\"",
                "\" none\"",
                "\"none \"",
                "\"\"",
                "null",
                "0",
                "true",
                "[]",
                "[\"none\"]",
                "{}",
                "\"no\\u006ee\"")) {
            String header = "{\"alg\":" + none + ",\"kid\":\"demo\"}";
            rows.add(refused(
                    "alg " + none + ", an empty signature",
                    RawToken.encode(header) + '.' + RawToken.encode(validClaims()) + '.'));
            rows.add(refused("alg " + none + ", a valid ES256 signature", sign(header, validClaims())));
        }
        rows.add(refused("no alg", sign("{\"kid\":\"demo\"}", validClaims())));
        for (String algorithm : List.of(
                "es256", "ES256 ", "ES384", "ES512", "ES256K", "EdDSA", "Ed25519", "PS256", "PS384", "RS256", "RS384",
                "RS512", "HS256", "HS384", "HS512", "A256GCM", "dir", "unknown")) {
            rows.add(refused(
                    "signed with ES256, alg " + algorithm,
                    sign("{\"alg\":\"" + algorithm + "\",\"kid\":\"demo\"}", validClaims())));
            rows.add(refused(
                    "signed with ES256, alg " + algorithm + ", no kid",
                    sign("{\"alg\":\"" + algorithm + "\"}", validClaims())));
        }
        rows.add(refused("alg as a list", sign("{\"alg\":[\"ES256\"],\"kid\":\"demo\"}", validClaims())));
        rows.add(refused(
                "alg twice, none first", sign("{\"alg\":\"none\",\"alg\":\"ES256\",\"kid\":\"demo\"}", validClaims())));
        rows.add(refused(
                "alg twice, none last", sign("{\"alg\":\"ES256\",\"kid\":\"demo\",\"alg\":\"none\"}", validClaims())));
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("demo").generate();
        rows.add(refused(
                "RS256 by a stranger under the same kid",
                RawToken.rs256(rsa, "{\"alg\":\"RS256\",\"kid\":\"demo\"}", validClaims())));
        publicKeyAsSecret().forEach((form, secret) -> {
            for (int bits : new int[] {256, 384, 512}) {
                rows.add(refused(
                        "HS" + bits + " with the public key as " + form,
                        RawToken.hmac(bits, secret, "{\"alg\":\"HS" + bits + "\",\"kid\":\"demo\"}", validClaims())));
            }
        });
        return section("3.1 Algorithm verification", rows);
    }

    /**
     * Returns encodings of the public key that a vulnerable library would use as a shared secret (RFC 8725, section
     * 2.1).
     */
    private Map<String, byte[]> publicKeyAsSecret() throws JOSEException {
        byte[] der = demoKey.toECPublicKey().getEncoded();
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----";
        byte[] x = demoKey.getX().decode();
        byte[] y = demoKey.getY().decode();
        Map<String, byte[]> forms = new TreeMap<>();
        forms.put("DER", der);
        forms.put("PEM", pem.getBytes(StandardCharsets.US_ASCII));
        forms.put("PEM with a newline at its end", (pem + '\n').getBytes(StandardCharsets.US_ASCII));
        forms.put("base64", Base64.getEncoder().encode(der));
        forms.put("a JWK", demoKey.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
        forms.put("an uncompressed point", join(new byte[] {4}, x, y));
        forms.put("x and y", join(x, y));
        forms.put("x", x);
        return forms;
    }

    private static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    @TestFactory
    Stream<DynamicTest> section_3_02_and_3_06_encrypted_nested_and_compressed_tokens_are_rejected()
            throws JOSEException {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128GCM)
                .keyID("demo")
                .build();
        JWEObject encrypted = new JWEObject(header, new Payload(validClaims()));
        encrypted.encrypt(new ECDHEncrypter(demoKey.toECPublicKey()));
        String nested = RawToken.encode(sign(HEADER, validClaims()));
        return section(
                "3.2, 3.6 Encrypted, nested and compressed tokens",
                List.of(
                        refused("a JWE for the server's own key", encrypted.serialize()),
                        refused(
                                "a JWE with an unknown key (dir)",
                                RawToken.encode("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + "..AAAA.AAAA.AAAA"),
                        refused(
                                "a JWE with RSA1_5",
                                RawToken.encode("{\"alg\":\"RSA1_5\",\"enc\":\"A128CBC-HS256\"}")
                                        + ".AAAA.AAAA.AAAA.AAAA"),
                        refused(
                                "a JWE with PBES2 and 2^31 rounds (p2c bomb)",
                                RawToken.encode(
                                                "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2s\":\"AAAAAAAAAAA\",\"p2c\":2147483647}")
                                        + ".AAAA.AAAA.AAAA.AAAA"),
                        refused(
                                "a JWS header with PBES2 and 2^31 rounds",
                                sign(
                                        "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2s\":\"AAAAAAAAAAA\",\"p2c\":2147483647}",
                                        validClaims())),
                        refused(
                                "a compressed JWE",
                                RawToken.encode("{\"alg\":\"dir\",\"enc\":\"A128GCM\",\"zip\":\"DEF\"}")
                                        + "..AAAA.AAAA.AAAA"),
                        refused(
                                "a signed token in a signed token",
                                sign(
                                        "{\"alg\":\"ES256\",\"kid\":\"demo\",\"cty\":\"JWT\"}",
                                        sign(HEADER, validClaims()))),
                        refused("a signed token as a JSON string", sign(HEADER, quote(nested))),
                        refused(
                                "an unsigned token in a signed token",
                                sign(
                                        "{\"alg\":\"ES256\",\"kid\":\"demo\",\"cty\":\"JWT\"}",
                                        RawToken.encode("{\"alg\":\"none\"}")
                                                + '.'
                                                + RawToken.encode(validClaims())
                                                + '.')),
                        accepted(
                                "an unknown header parameter is ignored (RFC 7515, section 4)",
                                withHeader("\"zip\":\"DEF\""))));
    }

    @TestFactory
    Stream<DynamicTest> section_3_03_and_3_04_tokens_with_an_invalid_signature_are_rejected() throws JOSEException {
        String token = sign(HEADER, validClaims());
        String input = token.substring(0, token.lastIndexOf('.') + 1);
        byte[] signature = RawToken.decode(token.substring(input.length()));
        byte[] r = Arrays.copyOf(signature, 32);
        byte[] s = Arrays.copyOfRange(signature, 32, 64);
        byte[] zero = new byte[32];
        byte[] order = ORDER_OF_P256.toByteArray().length == 33
                ? Arrays.copyOfRange(ORDER_OF_P256.toByteArray(), 1, 33)
                : ORDER_OF_P256.toByteArray();
        byte[] flipped = signature.clone();
        flipped[40] ^= 1;
        ECKey stranger = new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
        List<TokenCase> rows = new ArrayList<>();
        Map<String, byte[]> signatures = new TreeMap<>();
        signatures.put("r = 0 and s = 0 (CVE-2022-21449)", new byte[64]);
        signatures.put("r = 0", join(zero, s));
        signatures.put("s = 0", join(r, zero));
        signatures.put("r = n", join(order, s));
        signatures.put("s = n", join(r, order));
        signatures.put("r and s swapped", join(s, r));
        signatures.put("all ones", allOnes());
        signatures.put("one bit flipped", flipped);
        signatures.put("one byte short", Arrays.copyOf(signature, 63));
        signatures.put("one byte long", Arrays.copyOf(signature, 65));
        signatures.put("r alone", r);
        signatures.put("one byte", new byte[1]);
        signatures.put("twice", join(signature, signature));
        signatures.put("r = 0 and s = 0, in DER", new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0});
        signatures.put("10,000 bits", new byte[1_250]);
        signatures.forEach((name, bytes) -> rows.add(refused("signature: " + name, input + RawToken.encode(bytes))));
        rows.add(refused(
                "signature: in DER",
                RawToken.asymmetric(
                        "SHA256withECDSA",
                        demoKey.toECPrivateKey(),
                        HEADER,
                        validClaims().getBytes(StandardCharsets.UTF_8))));
        rows.add(refused("signature: empty", input));
        rows.add(refused(
                "signature: of other claims",
                RawToken.encode(HEADER)
                        + '.'
                        + RawToken.encode(claims("coworker_id", "102"))
                        + '.'
                        + RawToken.encode(signature)));
        rows.add(refused(
                "signature: of another header",
                RawToken.encode("{\"kid\":\"demo\",\"alg\":\"ES256\"}")
                        + '.'
                        + RawToken.encode(validClaims())
                        + '.'
                        + RawToken.encode(signature)));
        rows.add(refused(
                "signature: by a stranger under the same kid", RawToken.es256(stranger, HEADER, validClaims())));
        rows.add(refused(
                "signature: by a stranger without a kid",
                RawToken.es256(stranger, "{\"alg\":\"ES256\"}", validClaims())));
        rows.add(accepted(
                "a good signature without a kid", RawToken.es256(demoKey, "{\"alg\":\"ES256\"}", validClaims())));
        BigInteger otherS = ORDER_OF_P256.subtract(new BigInteger(1, s));
        byte[] high = otherS.toByteArray();
        byte[] padded = new byte[32];
        System.arraycopy(
                high, Math.max(0, high.length - 32), padded, Math.max(0, 32 - high.length), Math.min(32, high.length));
        rows.add(accepted("n - s instead of s, which ECDSA allows", input + RawToken.encode(join(r, padded))));
        return section("3.3, 3.4 Signatures", rows);
    }

    private static byte[] allOnes() {
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 0xFF);
        return ones;
    }

    @TestFactory
    Stream<DynamicTest> section_3_05_tokens_signed_with_a_guessable_secret_are_rejected() {
        List<String> secrets = List.of("secret", "password", "changeme", "coworking-api", "demo", ISSUER, "\0");
        return section(
                "3.5 Guessable secrets",
                secrets.stream()
                        .map(secret -> refused(
                                "HS256 with the secret '" + secret.replace("\0", "NUL") + "'",
                                RawToken.hmac(
                                        256,
                                        secret.getBytes(StandardCharsets.UTF_8),
                                        "{\"alg\":\"HS256\",\"kid\":\"demo\"}",
                                        validClaims())))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> section_3_07_malformed_tokens_are_rejected() {
        String token = sign(HEADER, validClaims());
        String[] parts = token.split("\\.");
        List<TokenCase> rows = new ArrayList<>(List.of(
                refused("not a JWT", "garbage"),
                refused("three parts that are not JSON", "a.b.c"),
                refused("dots alone", ".."),
                refused("two parts", parts[0] + '.' + parts[1]),
                refused("four parts", token + ".AAAA"),
                refused("five parts", token + ".AAAA.AAAA"),
                refused("an empty header", '.' + parts[1] + '.' + parts[2]),
                refused("an empty payload", parts[0] + ".." + parts[2]),
                refused(
                        "the payload without its first character",
                        parts[0] + '.' + parts[1].substring(1) + '.' + parts[2]),
                refused("cut off in the middle", token.substring(0, token.length() / 2)),
                malformed(
                        "the header padded, which b64token allows only at the end",
                        parts[0] + "=." + parts[1] + '.' + parts[2]),
                refused("the signature padded", token + "="),
                refused("the signature padded twice", token + "=="),
                refused("the signature with other unused bits", withOtherUnusedBits(token)),
                refused("a signature in standard base64", signatureInStandardBase64()),
                refused("a header with ~", "~" + token),
                malformed("a blank within the token", parts[0] + '.' + parts[1] + ". " + parts[2]),
                malformed("percent-encoded dots", token.replace(".", "%2E")),
                refused("a header that is a list", sign("[]", validClaims())),
                refused("a header that is a number", sign("1", validClaims())),
                refused("a header with a comment", sign("{\"alg\":\"ES256\",/* */\"kid\":\"demo\"}", validClaims())),
                refused("a header in single quotes", sign("{'alg':'ES256','kid':'demo'}", validClaims())),
                refused("a header followed by text", sign(HEADER + "x", validClaims())),
                refused(
                        "a header nested 3,000 deep",
                        sign("{\"alg\":\"ES256\",\"x\":" + "[".repeat(3_000), validClaims())),
                refused("a payload that is a list", sign(HEADER, "[" + validClaims() + "]")),
                refused("a payload that is a string", sign(HEADER, "\"x\"")),
                refused("a payload that is null", sign(HEADER, "null")),
                refused("a payload without claims", sign(HEADER, "{}")),
                refused(
                        "a payload nested 3,000 deep",
                        sign(HEADER, validClaims().replace("}", ",\"x\":" + "[".repeat(3_000)))),
                refused("a payload followed by text", sign(HEADER, validClaims() + "x")),
                refused("two payloads", sign(HEADER, validClaims() + validClaims())),
                refused(
                        "a payload cut off",
                        sign(HEADER, validClaims().substring(0, validClaims().length() - 1))),
                refused(
                        "a payload in UTF-16",
                        RawToken.es256(demoKey, HEADER, validClaims().getBytes(StandardCharsets.UTF_16))),
                accepted(
                        "a payload with a byte order mark, which may be ignored (RFC 8259, section 8.1)",
                        sign(HEADER, "\uFEFF" + validClaims())),
                refused(
                        "an issuer that is not UTF-8",
                        RawToken.es256(
                                demoKey,
                                HEADER,
                                claims("iss", quote(ISSUER + "\u00ff")).getBytes(StandardCharsets.ISO_8859_1))),
                refused("coworker_id twice", sign(HEADER, validClaims().replace("}", ",\"coworker_id\":102}"))),
                refused(
                        "coworker_id twice, once escaped",
                        sign(HEADER, validClaims().replace("}", ",\"coworker_\\u0069d\":102}"))),
                refused("iss twice", sign(HEADER, validClaims().replace("}", ",\"iss\":\"" + ISSUER + "\"}"))),
                refused("exp twice", sign(HEADER, validClaims().replace("}", ",\"exp\":99999999999}"))),
                refused("kid twice", sign("{\"alg\":\"ES256\",\"kid\":\"demo\",\"kid\":\"demo\"}", validClaims())),
                accepted("3,500 bytes of claims", withClaim("x", quote("a".repeat(3_500))))));
        rows.add(new TokenCase(
                "15,000 bytes of claims",
                () -> api.get(TEAM, withClaim("x", quote("a".repeat(15_000)))),
                400,
                "INVALID_PARAMETER",
                ""));
        return section("3.7 Form and encoding", rows);
    }

    /** Changes the unused bits of the last character; a signature of 64 bytes leaves four bits unused. */
    private static String withOtherUnusedBits(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + alphabet.charAt(last + 1);
    }

    private String signatureInStandardBase64() {
        String token = sign(HEADER, validClaims());
        while (!token.substring(token.lastIndexOf('.')).matches(".*[-_].*")) {
            token = sign(HEADER, validClaims());
        }
        int signature = token.lastIndexOf('.');
        return token.substring(0, signature)
                + token.substring(signature).replace('-', '+').replace('_', '/');
    }

    @TestFactory
    Stream<DynamicTest> section_3_08_tokens_with_another_issuer_or_an_invalid_coworker_id_are_rejected() {
        List<TokenCase> rows = new ArrayList<>();
        for (String issuer : Arrays.asList(
                null,
                "null",
                "1",
                "true",
                "[]",
                "{}",
                "[\"" + ISSUER + "\"]",
                "\"\"",
                "\" " + ISSUER + "\"",
                quote(ISSUER + " "),
                quote(ISSUER + "/"),
                quote(ISSUER + ":443"),
                quote(ISSUER + "#"),
                quote(ISSUER + "?"),
                quote(ISSUER + ".evil.example"),
                quote("HTTPS" + ISSUER.substring(5)),
                quote("Https" + ISSUER.substring(5)),
                quote("http" + ISSUER.substring(5)),
                quote("https://DEMO.coworkingapi.org"),
                quote("https://user@demo.coworkingapi.org"),
                quote("https://demo.coworkingapi.org%00"),
                quote(ISSUER + "\\u0000"),
                quote("demo.coworkingapi.org"),
                quote("https://demo.c\\u043eworkingapi.org"),
                quote("https://evil.example.com"))) {
            rows.add(refused("iss " + issuer, withClaim("iss", issuer)));
        }
        rows.add(accepted(
                "iss with escaped slashes, the same string", withClaim("iss", quote(ISSUER.replace("/", "\\/")))));
        for (String id : Arrays.asList(
                null,
                "null",
                "0",
                "-1",
                "-0",
                "\"101\"",
                "\"\"",
                "101.5",
                "101.0",
                "1.01e2",
                "1e400",
                "true",
                "[101]",
                "{\"id\":101}",
                "[]",
                "9223372036854775808",
                "-9223372036854775808",
                "18446744073709551717",
                "NaN",
                "0x65",
                "00101",
                "+101",
                "\"\u0661\u0660\u0661\"")) {
            rows.add(refused("coworker_id " + id, withClaim("coworker_id", id)));
        }
        rows.add(refused(
                "Coworker_ID instead of coworker_id",
                sign(HEADER, claims("coworker_id", null).replace("}", ",\"Coworker_ID\":101}"))));
        rows.add(new TokenCase(
                "coworker_id 9223372036854775807, which is in no team",
                () -> api.get(TEAM, withClaim("coworker_id", "9223372036854775807")),
                401,
                "NOT_A_TEAM_MEMBER",
                TokenCase.INSUFFICIENT_SCOPE));
        return section("3.8 Issuer and subject", rows);
    }

    @TestFactory
    Stream<DynamicTest> section_3_09_tokens_for_another_audience_are_rejected() {
        List<TokenCase> rows = new ArrayList<>();
        for (String audience : Arrays.asList(
                null,
                "null",
                "\"\"",
                "1",
                "true",
                "{}",
                "{\"aud\":\"coworking-api\"}",
                "[]",
                "[null]",
                "[1]",
                "\"another-api\"",
                "[\"another-api\"]",
                "\"Coworking-API\"",
                "\"coworking-api \"",
                "\"coworking-api/\"",
                "\"coworking\"",
                "\"coworking-api,another-api\"",
                "\"coworking-api another-api\"",
                "[[\"coworking-api\"]]",
                "[\"coworking-api\",1]",
                "[\"coworking-api\",null]",
                "\"*\"")) {
            rows.add(refused("aud " + audience, withClaim("aud", audience)));
        }
        rows.add(accepted("aud as a list of one", withClaim("aud", "[\"coworking-api\"]")));
        rows.add(accepted("aud as a list of two", withClaim("aud", "[\"another-api\",\"coworking-api\"]")));
        return section("3.9 Audience", rows);
    }

    @TestFactory
    Stream<DynamicTest> section_3_10_keys_and_key_ids_in_the_header_are_not_trusted() throws JOSEException {
        ECKey stranger = new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
        List<TokenCase> rows = new ArrayList<>();
        for (String kid : List.of(
                "\"unknown\"",
                "\"\"",
                "\"Demo\"",
                "\"demo \"",
                "\"../../../../dev/null\"",
                "\"/dev/null\"",
                "\"demo\\u0000\"",
                "\"' or '1'='1\"",
                "\"demo'; drop table team; --\"",
                "\"$(id)\"",
                "\"${jndi:ldap://127.0.0.1/x}\"",
                "\"http://127.0.0.1/keys\"",
                "1",
                "true",
                "[\"demo\"]",
                "{}",
                quote("k".repeat(3_000)))) {
            String name = kid.length() > 60 ? "kid of 3,000 characters" : "kid " + kid;
            rows.add(refused(name, sign("{\"alg\":\"ES256\",\"kid\":" + kid + '}', validClaims())));
        }
        String jwk = stranger.toPublicJWK().toJSONString();
        String good = demoKey.toPublicJWK().toJSONString();
        for (String header : List.of(
                "\"jwk\":" + jwk,
                "\"jwk\":" + stranger.toJSONString(),
                "\"jwk\":{\"keys\":[" + jwk + "]}",
                "\"jwk\":" + good,
                "\"jku\":\"https://evil.example.com/keys\"",
                "\"jku\":\"file:///etc/passwd\"",
                "\"x5u\":\"https://evil.example.com/certificate\"",
                "\"x5c\":[\"MIIB\"]",
                "\"x5t\":\"AAAA\"",
                "\"x5t#S256\":\"AAAA\"",
                "\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "\"jwk\":7",
                "\"jwk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AAAA\",\"y\":\"AAAA\"}")) {
            String shown = header.length() > 60 ? header.substring(0, 30) + "…" : header;
            rows.add(refused(
                    "by a stranger, " + shown,
                    RawToken.es256(stranger, "{\"alg\":\"ES256\",\"kid\":\"demo\"," + header + '}', validClaims())));
            rows.add(refused(
                    "by a stranger without a kid, " + shown,
                    RawToken.es256(stranger, "{\"alg\":\"ES256\"," + header + '}', validClaims())));
        }
        String parties = "\"epk\":" + jwk + ",\"apu\":\"AAAA\",\"apv\":\"AAAA\"";
        rows.add(accepted("a good signature with parameters of key agreement", withHeader(parties)));
        return section("3.10 Keys and key ids in the header", rows);
    }

    @Test
    void section_3_10_no_url_in_a_token_is_called() throws Exception {
        ECKey stranger = new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
        try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            String url = quote("http://127.0.0.1:" + listener.getLocalPort() + "/keys");
            for (String parameter : List.of("jku", "x5u", "kid", "iss")) {
                String token = RawToken.es256(
                        stranger, "{\"alg\":\"ES256\",\"" + parameter + "\":" + url + '}', claims("iss", url));
                assertThat(api.get(TEAM, token).status()).isEqualTo(401);
            }
            listener.setSoTimeout(100);
            assertThat(catchThrowable(listener::accept)).isInstanceOf(InterruptedIOException.class);
        }
    }

    @TestFactory
    Stream<DynamicTest> section_3_11_and_3_12_tokens_for_another_purpose_are_rejected() {
        List<TokenCase> rows = new ArrayList<>();
        for (String type : List.of(
                "\"id+jwt\"",
                "\"logout+jwt\"",
                "\"secevent+jwt\"",
                "\"dpop+jwt\"",
                "\"rt+jwt\"",
                "\"JOSE\"",
                "\"JWE\"",
                "\"\"",
                "\"at+jwt \"",
                "\"xat+jwt\"",
                "\"text/at+jwt\"",
                "\"at+jwt;v=1\"",
                "1",
                "true",
                "[\"at+jwt\"]",
                "{}")) {
            rows.add(refused("typ " + type, withHeader("\"typ\":" + type)));
        }
        for (String type : List.of("\"JWT\"", "\"jwt\"", "\"at+jwt\"", "\"AT+JWT\"", "\"application/at+jwt\"")) {
            rows.add(accepted("typ " + type, withHeader("\"typ\":" + type)));
        }
        String logout = "{\"iss\":\"" + ISSUER + "\",\"aud\":\"coworking-api\",\"sub\":\"jane\",\"iat\":" + NOW
                + ",\"events\":{\"http://schemas.openid.net/event/backchannel-logout\":{}}}";
        rows.add(refused("a log-out token without a type", sign(HEADER, logout)));
        rows.add(refused("an ID token, made for a client", withClaim("aud", "\"a-client\"")));
        return section("3.11, 3.12 Types of tokens", rows);
    }

    @TestFactory
    Stream<DynamicTest> tokens_with_critical_header_parameters_are_rejected() {
        List<TokenCase> rows = new ArrayList<>();
        for (String critical : List.of(
                "[]",
                "[\"exp\"]",
                "[\"x\"]",
                "[\"x\",\"x\"]",
                "[\"alg\"]",
                "[\"kid\"]",
                "[\"b64\"]",
                "[\"\"]",
                "[1]",
                "[null]",
                "null",
                "\"exp\"",
                "{}",
                "1")) {
            rows.add(refused("crit " + critical, withHeader("\"crit\":" + critical)));
            rows.add(refused(
                    "crit " + critical + " with its parameters",
                    withHeader("\"x\":1,\"exp\":1,\"b64\":true,\"crit\":" + critical)));
        }
        rows.add(refused("b64 false", withHeader("\"b64\":false")));
        rows.add(refused("b64 false and critical", withHeader("\"b64\":false,\"crit\":[\"b64\"]")));
        return section("RFC 7515, 4.1.11 Critical header parameters", rows);
    }

    @TestFactory
    Stream<DynamicTest> tokens_with_invalid_or_past_dates_are_rejected() {
        List<TokenCase> rows = new ArrayList<>();
        List<String> invalidDates = List.of(
                "\"" + (NOW + 3_600) + "\"",
                "true",
                "[]",
                "{}",
                "\"\"",
                "\"2099-01-01T00:00:00Z\"",
                "1e400",
                "-1e400",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "9223372036854776",
                "9300000000000000",
                "18446744073709551616",
                "31556889864403200",
                "253402300800",
                (NOW + 3_600) + "000",
                "NaN");
        for (String date : invalidDates) {
            for (String claim : List.of("exp", "nbf", "iat")) {
                rows.add(refused(claim + ' ' + date, withClaim(claim, date)));
            }
        }
        rows.add(refused("no exp", withClaim("exp", null)));
        rows.add(refused("exp null", withClaim("exp", "null")));
        for (String date : List.of("0", "-1", "0.5", "1e9", String.valueOf(NOW - 31), "-62135596801")) {
            rows.add(refused(
                    "exp " + date.replace(String.valueOf(NOW - 31), "31 s ago"),
                    "TOKEN_EXPIRED",
                    withClaim("exp", date)));
        }
        rows.add(refused(
                "expired before it was issued",
                "TOKEN_EXPIRED",
                sign(HEADER, claims("exp", String.valueOf(NOW - 100)).replace("}", ",\"iat\":" + NOW + '}'))));
        rows.add(refused(
                "expired and from another issuer",
                sign(HEADER, claims("exp", "0").replace(ISSUER, "https://evil.example.com"))));
        rows.add(refused("issued after it expires", withClaim("iat", String.valueOf(NOW + 7_200))));
        rows.add(refused("nbf in a minute", withClaim("nbf", String.valueOf(NOW + 90))));
        rows.add(refused("nbf in the year 9999", withClaim("nbf", "253402300799")));
        rows.add(accepted("nbf long ago", withClaim("nbf", "-62135596800")));
        rows.add(accepted("nbf null", withClaim("nbf", "null")));
        rows.add(accepted("exp with a fraction", withClaim("exp", (NOW + 3_600) + ".5")));
        rows.add(accepted("exp with an exponent", withClaim("exp", "2.5e10")));
        rows.add(accepted("exp in the year 9999", withClaim("exp", "253402300799")));
        rows.add(accepted(
                "exp 10 s ago, within the clock skew",
                withClaim("exp", String.valueOf(Instant.now().getEpochSecond() - 10))));
        return section("RFC 7519, 4.1.4 to 4.1.6 Dates", rows);
    }
}
