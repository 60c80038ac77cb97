package org.coworkingapi.server.stub.input;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.coworkingapi.server.stub.problem.InvalidProperty;
import org.coworkingapi.server.stub.problem.PlainText;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds all faults of a JSON body: strings that cannot be stored, unknown properties, values that Jackson cannot read
 * into the generated model, and violations of the constraints of the model.
 *
 * <p>Jackson stops at the first fault. The invalid value is therefore removed, and the rest is read again.
 */
final class BodyCheck {

    private final JsonMapper mapper;
    private final ObjectReader treeReader;
    private final Validator validator;

    BodyCheck(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
        this.treeReader = mapper.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Checks a body.
     *
     * @throws ProblemException INVALID_BODY with the faults of the body
     */
    void check(byte[] bytes, Type type) {
        PrunedBody body = new PrunedBody(parse(bytes));
        checkText(body);
        Object value = read(body, mapper.constructType(type));
        if (value != null) {
            checkConstraints(body, value);
        }
        if (body.faultCount() > 0) {
            throw ProblemException.invalidBody(body.invalidProperties());
        }
    }

    private JsonNode parse(byte[] bytes) {
        try {
            JsonNode tree = treeReader.readTree(bytes);
            if (tree.isMissingNode()) {
                throw ProblemException.invalidBody("The body is empty; send a body that conforms to the spec.");
            }
            return tree;
        } catch (MismatchedInputException e) {
            // The reason is either a duplicate property, or JSON after the end of the body.
            String pointer = e.processor() instanceof JsonParser parser
                    ? parser.streamReadContext().pathAsPointer().toString()
                    : "";
            throw pointer.isEmpty()
                    ? malformed(e)
                    : ProblemException.invalidBody(
                            List.of(new InvalidProperty(pointer, "occurs more than once; send it once")));
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    private static ProblemException malformed(JacksonException e) {
        return ProblemException.invalidBody("The body is not valid JSON at line "
                + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr()
                + "; send a body that conforms to the spec.");
    }

    /** Removes strings that cannot be stored. Later elements of an array are removed before earlier ones. */
    private static void checkText(PrunedBody body) {
        Deque<JsonPointer> invalid = new ArrayDeque<>();
        collectInvalidText(JsonPointer.empty(), body.root(), invalid);
        invalid.stream()
                .limit(PrunedBody.MAX_FAULTS)
                .forEach(pointer -> body.remove(pointer, "is invalid; it " + PlainText.RULE));
    }

    private static void collectInvalidText(JsonPointer at, JsonNode node, Deque<JsonPointer> invalid) {
        if (node.isString() && !PlainText.isValid(node.asString())) {
            invalid.push(at);
        }
        node.properties().forEach(property -> {
            JsonPointer pointer = at.appendProperty(property.getKey());
            if (PlainText.isValid(property.getKey())) {
                collectInvalidText(pointer, property.getValue(), invalid);
            } else {
                invalid.push(pointer);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectInvalidText(at.appendIndex(i), node.get(i), invalid);
        }
    }

    /** Reads the body without the values that cannot be read. Returns null if the whole body cannot be read. */
    private @Nullable Object read(PrunedBody body, JavaType type) {
        if (body.root().isNull()) {
            body.report(JsonPointer.empty(), "is null; it " + ValueDescription.rule(type.getRawClass()));
            return null;
        }
        while (body.faultCount() < PrunedBody.MAX_FAULTS) {
            UnknownProperties unknown = new UnknownProperties();
            try {
                Object value = mapper.readerFor(type).withHandler(unknown).readValue(body.root());
                unknown.faults().forEach(body::report);
                return value;
            } catch (InvalidDefinitionException e) {
                throw e;
            } catch (JacksonException e) {
                if (!removeCause(e, body)) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Removes the value that cannot be read. Returns whether the rest of the body can be read. */
    private static boolean removeCause(JacksonException e, PrunedBody body) {
        JsonPointer pointer = JsonPointer.empty();
        for (JacksonException.Reference reference : e.getPath()) {
            JsonPointer next = reference.getPropertyName() == null
                    ? pointer.appendIndex(reference.getIndex())
                    : pointer.appendProperty(reference.getPropertyName());
            if (body.root().at(next).isMissingNode()) {
                break;
            }
            pointer = next;
        }
        JsonNode value = body.root().at(pointer);
        List<JsonPointer> nulls = e instanceof InvalidNullException ? nullElements(pointer, value) : List.of();
        if (!nulls.isEmpty()) {
            nulls.stream()
                    .limit(PrunedBody.MAX_FAULTS)
                    .forEach(element -> body.remove(element, "is null; it must not be null"));
            return true;
        }
        String rule = value.isNull() ? "must not be null" : ValueDescription.rule(targetType(e));
        body.remove(pointer, "is " + ValueDescription.of(value) + "; it " + rule);
        return pointer.length() > 0;
    }

    /** Returns the null elements of an array, the last one first, because removing an element shifts those after it. */
    private static List<JsonPointer> nullElements(JsonPointer array, JsonNode value) {
        Deque<JsonPointer> elements = new ArrayDeque<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (value.get(i).isNull()) {
                elements.push(array.appendIndex(i));
            }
        }
        return List.copyOf(elements);
    }

    private static Class<?> targetType(JacksonException e) {
        if (e instanceof InputCoercionException coercion) {
            return ClassUtils.resolvePrimitiveIfNecessary(coercion.getTargetType());
        }
        if (e instanceof ValueInstantiationException instantiation) {
            return instantiation.getType().getRawClass();
        }
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? mismatch.getTargetType()
                : Object.class;
    }

    /** Validates the members of the body with their constraints, including the elements of a body that is an array. */
    private void checkConstraints(PrunedBody body, Object value) {
        Map<JsonPointer, SortedSet<String>> rules = new LinkedHashMap<>();
        for (ConstraintViolation<Root> violation : validator.validate(new Root(value))) {
            rules.computeIfAbsent(ModelPath.pointer(violation.getPropertyPath(), value), pointer -> new TreeSet<>())
                    .add(violation.getMessage());
        }
        rules.forEach((pointer, violated) -> body.reportUnlessRemoved(
                pointer,
                "is " + ValueDescription.of(body.root().at(pointer)) + "; it " + String.join(" and ", violated)));
    }

    private record Root(@Valid Object value) {}
}
