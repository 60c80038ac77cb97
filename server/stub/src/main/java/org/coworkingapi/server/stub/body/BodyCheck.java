package org.coworkingapi.server.stub.body;

import jakarta.validation.ConstraintViolation;
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
import tools.jackson.core.exc.StreamConstraintsException;
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
    private final CheckLimit limit;

    BodyCheck(JsonMapper mapper, Validator validator, CheckLimit limit) {
        this.mapper = mapper;
        this.validator = validator;
        this.limit = limit;
        this.treeReader = mapper.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Checks a body.
     *
     * @throws ProblemException INVALID_BODY with the faults of the body, or UNAVAILABLE if other checks keep it waiting
     *     for too long
     */
    void check(byte[] bytes, Type type) {
        limit.execute(() -> checkNow(bytes, type));
    }

    private void checkNow(byte[] bytes, Type type) {
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
        } catch (StreamConstraintsException | NumberFormatException e) {
            // Jackson throws the latter for exponents that exceed its limit.
            throw ProblemException.invalidBody("The body has too many levels, or a name or number that is too long;"
                    + " send a body that conforms to the spec.");
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
        collectInvalidText(new ArrayDeque<>(), body.root(), invalid);
        invalid.forEach(pointer -> body.remove(pointer, "is invalid; it " + PlainText.RULE));
    }

    /**
     * @param path the names and indices from the root to the node; pointers to all nodes of a large body are expensive
     */
    private static void collectInvalidText(Deque<Object> path, JsonNode node, Deque<JsonPointer> invalid) {
        if (invalid.size() == PrunedBody.MAX_FAULTS) {
            return;
        }
        boolean hasValidName = !(path.peekLast() instanceof String name) || PlainText.isValid(name);
        if (!hasValidName || (node.isString() && !PlainText.isValid(node.asString()))) {
            invalid.push(pointer(path));
            return;
        }
        node.properties().forEach(property -> {
            path.addLast(property.getKey());
            collectInvalidText(path, property.getValue(), invalid);
            path.removeLast();
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            path.addLast(i);
            collectInvalidText(path, node.get(i), invalid);
            path.removeLast();
        }
    }

    private static JsonPointer pointer(Deque<Object> path) {
        JsonPointer pointer = JsonPointer.empty();
        for (Object step : path) {
            pointer =
                    step instanceof Integer index ? pointer.appendIndex(index) : pointer.appendProperty((String) step);
        }
        return pointer;
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
            nulls.forEach(element -> body.remove(element, "is null; it must not be null"));
            return true;
        }
        String rule = value.isNull() ? "must not be null" : ValueDescription.rule(targetType(e));
        body.remove(pointer, "is " + ValueDescription.of(value) + "; it " + rule);
        return pointer.length() > 0;
    }

    /** Returns null elements of an array, the last one first, because removing an element shifts those after it. */
    private static List<JsonPointer> nullElements(JsonPointer array, JsonNode value) {
        Deque<JsonPointer> elements = new ArrayDeque<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (value.get(i).isNull() && elements.size() < PrunedBody.MAX_FAULTS) {
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

    /** Checks the constraints of a model, or those of each element of an array of models. */
    private void checkConstraints(PrunedBody body, Object value) {
        if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) != null) {
                    checkConstraints(body, JsonPointer.empty().appendIndex(i), elements.get(i));
                }
            }
        } else {
            checkConstraints(body, JsonPointer.empty(), value);
        }
    }

    private void checkConstraints(PrunedBody body, JsonPointer at, Object model) {
        Map<JsonPointer, SortedSet<String>> rules = new LinkedHashMap<>();
        for (ConstraintViolation<Object> violation : validator.validate(model)) {
            JsonPointer pointer = at.append(ModelPath.pointer(violation.getPropertyPath(), model));
            rules.computeIfAbsent(pointer, key -> new TreeSet<>()).add(violation.getMessage());
        }
        rules.forEach((pointer, violated) -> body.reportUnlessRemoved(
                pointer,
                "is " + ValueDescription.of(body.root().at(pointer)) + "; it " + String.join(" and ", violated)));
    }
}
