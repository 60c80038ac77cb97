package org.coworkingapi.client;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.coworkingapi.client.model.Customer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Components whose type cannot hold their field. */
class ComponentTypesTest {

    private static final String LIST = "make it a List<Customer> or a List of a record of your own.";

    enum Level {
        LOW
    }

    record Generic<T>(T name) {}

    record MemberOf<T>(T fullName) {}

    record Null(int maxTeamMemberCount) {}

    record NarrowId(int id) {}

    record NullId(long payingMemberId) {}

    record Rounded(Double discountTariffs) {}

    record Big(BigInteger id) {}

    record NumberAsText(String id) {}

    record TextAsNumber(Long name) {}

    record Kind(Level name) {}

    record Special(OptionalInt maxTeamMemberCount) {}

    record Array(Customer[] teamMembers) {}

    @SuppressWarnings("rawtypes")
    record Raw(List teamMembers) {}

    @SuppressWarnings("rawtypes")
    record RawOptional(Optional name) {}

    record Wild(List<? extends Customer> teamMembers) {}

    record GenericWithin(List<MemberOf<String>> teamMembers) {}

    record NoOrder(Set<Customer> teamMembers) {}

    record AnyCollection(Collection<String> profileTagsList) {}

    record OptionalWithin(List<Optional<String>> profileTagsList) {}

    record OptionalTwice(Optional<Optional<String>> description) {}

    record OneForMany(Customer teamMembers) {}

    record ManyForOne(List<String> name) {}

    record ObjectForText(Null name) {}

    record TextForObject(List<String> teamMembers) {}

    record OptionalOfTheWrong(Optional<Integer> id) {}

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of(
                        Null.class,
                        "MaxTeamMemberCount may be null, and an int cannot be; make it an Integer or an Optional<Integer>."),
                Arguments.of(
                        NullId.class,
                        "PayingMemberId may be null, and a long cannot be; make it a Long or an Optional<Long>."),
                Arguments.of(NarrowId.class, "Id holds a Long, and an int cannot; make it a long or a Long."),
                Arguments.of(
                        Rounded.class,
                        "DiscountTariffs holds a BigDecimal, and a Double would round it; "
                                + "make it a BigDecimal or an Optional<BigDecimal>."),
                Arguments.of(Big.class, "Id holds a Long, and a BigInteger cannot; make it a long or a Long."),
                Arguments.of(NumberAsText.class, "Id holds a Long, and a String cannot; make it a long or a Long."),
                Arguments.of(TextAsNumber.class, "Name holds a String, and a Long cannot; make it a String."),
                Arguments.of(
                        Kind.class,
                        "Name holds a String, and an enum has no place for a value that is newer than it; make it a String."),
                Arguments.of(
                        Special.class,
                        "MaxTeamMemberCount holds an Integer, and an OptionalInt cannot; make it an Integer or an Optional<Integer>."),
                Arguments.of(Array.class, "TeamMembers holds a list of Customer, and a Customer[] cannot; " + LIST),
                Arguments.of(
                        Raw.class,
                        "TeamMembers holds a list of Customer, and a List without a type argument does not say what of; "
                                + LIST),
                Arguments.of(
                        RawOptional.class,
                        "Name holds a String, and an Optional without a type argument does not say what of; make it a String."),
                Arguments.of(
                        Wild.class,
                        "TeamMembers holds a list of Customer, and ? extends Customer does not say what it is; "
                                + LIST),
                Arguments.of(
                        GenericWithin.class,
                        "TeamMembers holds a list of Customer, and a record with type parameters does not say what it holds; "
                                + LIST),
                Arguments.of(
                        NoOrder.class,
                        "TeamMembers holds a list of Customer, and a Set loses their order and repetitions; " + LIST),
                Arguments.of(
                        AnyCollection.class,
                        "ProfileTagsList holds a list of String, and a Collection<String> cannot; make it a List<String>."),
                Arguments.of(
                        OptionalWithin.class,
                        "ProfileTagsList holds a list of String, and its elements are never null; make it a List<String>."),
                Arguments.of(
                        OptionalTwice.class,
                        "Description holds a String, and an Optional<String> cannot; make it a String or an Optional<String>."),
                Arguments.of(OneForMany.class, "TeamMembers holds a list of Customer, and a Customer cannot; " + LIST),
                Arguments.of(ManyForOne.class, "Name holds a String, and a List<String> cannot; make it a String."),
                Arguments.of(ObjectForText.class, "Name holds a String, and a Null cannot; make it a String."),
                Arguments.of(TextForObject.class, "TeamMembers holds a list of Customer, and a String cannot; " + LIST),
                Arguments.of(
                        OptionalOfTheWrong.class, "Id holds a Long, and an Integer cannot; make it a long or a Long."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void that_cannot_hold_a_field_are_told_which_can(Class<? extends Record> record, String rest) {
        String component = record.getRecordComponents()[0].getName();

        InvalidRecordsTest.assertMistake(record, record.getSimpleName() + "." + component + ": " + rest);
    }

    @Test
    void with_parameters_are_refused() {
        InvalidRecordsTest.assertMistake(
                Generic.class,
                "Generic: a record with type parameters does not say what it holds; make it one without.");
    }
}
