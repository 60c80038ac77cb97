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

/** Components whose type does not match their field. */
class ComponentTypesTest {

    private static final String LIST = "use a List<Customer> or a List of your own record.";

    enum Level {
        LOW
    }

    record Generic<T>(T name) {}

    record MemberOf<T>(T fullName) {}

    record NullableInt(int maxTeamMemberCount) {}

    record NarrowId(int id) {}

    record NullableLong(long payingMemberId) {}

    record Rounded(Double discountTariffs) {}

    record BigId(BigInteger id) {}

    record StringForNumber(String id) {}

    record NumberForString(Long name) {}

    record EnumForString(Level name) {}

    record OptionalIntForInteger(OptionalInt maxTeamMemberCount) {}

    record ArrayForList(Customer[] teamMembers) {}

    @SuppressWarnings("rawtypes")
    record RawList(List teamMembers) {}

    @SuppressWarnings("rawtypes")
    record RawOptional(Optional name) {}

    record WildcardList(List<? extends Customer> teamMembers) {}

    record ListOfGeneric(List<MemberOf<String>> teamMembers) {}

    record SetForList(Set<Customer> teamMembers) {}

    record CollectionForList(Collection<String> profileTagsList) {}

    record ListOfOptional(List<Optional<String>> profileTagsList) {}

    record OptionalOfOptional(Optional<Optional<String>> description) {}

    record ObjectForList(Customer teamMembers) {}

    record ListForString(List<String> name) {}

    record RecordForString(NullableInt name) {}

    record StringForObject(List<String> teamMembers) {}

    record OptionalOfWrongType(Optional<Integer> id) {}

    static List<Arguments> errors() {
        return List.of(
                Arguments.of(
                        NullableInt.class,
                        "MaxTeamMemberCount may be null, but the record component is an int; use an Integer or an Optional<Integer>."),
                Arguments.of(
                        NullableLong.class,
                        "PayingMemberId may be null, but the record component is a long; use a Long or an Optional<Long>."),
                Arguments.of(NarrowId.class, "Id is a Long, but an int cannot hold it; use a long or a Long."),
                Arguments.of(
                        Rounded.class,
                        "DiscountTariffs is a BigDecimal, but a Double would round it; "
                                + "use a BigDecimal or an Optional<BigDecimal>."),
                Arguments.of(BigId.class, "Id is a Long, but a BigInteger cannot hold it; use a long or a Long."),
                Arguments.of(StringForNumber.class, "Id is a Long, but a String cannot hold it; use a long or a Long."),
                Arguments.of(NumberForString.class, "Name is a String, but a Long cannot hold it; use a String."),
                Arguments.of(
                        EnumForString.class,
                        "Name is a String, but an enum cannot hold values that are added later; use a String."),
                Arguments.of(
                        OptionalIntForInteger.class,
                        "MaxTeamMemberCount is an Integer, but an OptionalInt cannot hold it; use an Integer or an Optional<Integer>."),
                Arguments.of(
                        ArrayForList.class,
                        "TeamMembers is a list of Customer, but a Customer[] cannot hold it; " + LIST),
                Arguments.of(
                        RawList.class, "TeamMembers is a list of Customer, but the List has no type argument; " + LIST),
                Arguments.of(
                        RawOptional.class, "Name is a String, but the Optional has no type argument; use a String."),
                Arguments.of(
                        WildcardList.class,
                        "TeamMembers is a list of Customer, but ? extends Customer is not a concrete type; " + LIST),
                Arguments.of(
                        ListOfGeneric.class,
                        "TeamMembers is a list of Customer, but a record must not have type parameters; " + LIST),
                Arguments.of(
                        SetForList.class,
                        "TeamMembers is a list of Customer, but a Set loses order and duplicates; " + LIST),
                Arguments.of(
                        CollectionForList.class,
                        "ProfileTagsList is a list of String, but a Collection<String> cannot hold it; use a List<String>."),
                Arguments.of(
                        ListOfOptional.class,
                        "ProfileTagsList is a list of String, but list elements are never null; use a List<String>."),
                Arguments.of(
                        OptionalOfOptional.class,
                        "Description is a String, but an Optional<String> cannot hold it; use a String or an Optional<String>."),
                Arguments.of(
                        ObjectForList.class,
                        "TeamMembers is a list of Customer, but a Customer cannot hold it; " + LIST),
                Arguments.of(ListForString.class, "Name is a String, but a List<String> cannot hold it; use a String."),
                Arguments.of(
                        RecordForString.class, "Name is a String, but a NullableInt cannot hold it; use a String."),
                Arguments.of(
                        StringForObject.class,
                        "TeamMembers is a list of Customer, but a String cannot hold it; " + LIST),
                Arguments.of(
                        OptionalOfWrongType.class,
                        "Id is a Long, but an Integer cannot hold it; use a long or a Long."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("errors")
    void types_that_do_not_match_their_field_are_reported_with_a_suggestion(
            Class<? extends Record> record, String message) {
        String component = record.getRecordComponents()[0].getName();

        InvalidRecordsTest.assertError(record, record.getSimpleName() + "." + component + ": " + message);
    }

    @Test
    void a_record_with_type_parameters_is_rejected() {
        InvalidRecordsTest.assertError(Generic.class, "Generic: a record must not have type parameters; remove them.");
    }
}
