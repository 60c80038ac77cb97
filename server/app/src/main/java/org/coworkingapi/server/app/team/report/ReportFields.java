package org.coworkingapi.server.app.team.report;

import static org.coworkingapi.server.app.plan.Column.date;
import static org.coworkingapi.server.app.plan.Column.decimal;
import static org.coworkingapi.server.app.plan.Column.instant;
import static org.coworkingapi.server.app.plan.Column.integer;
import static org.coworkingapi.server.app.plan.Column.number;
import static org.coworkingapi.server.app.plan.Column.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.coworkingapi.server.app.location.LocationColumns;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.wire.EmailAddresses;
import org.coworkingapi.server.app.wire.Times;
import org.coworkingapi.server.stub.generated.model.AttendanceBooking;
import org.coworkingapi.server.stub.generated.model.CoworkerAttendance;
import org.coworkingapi.server.stub.generated.model.TeamAttendanceDetails;
import org.coworkingapi.server.stub.generated.model.TeamKpi;
import org.coworkingapi.server.stub.generated.model.TeamMetric;

/**
 * The fields of the reports with their columns in {@link MemberQuery}, {@link BookingQuery} and {@link MetricQuery}.
 */
final class ReportFields {

    static final Column<Long> MEMBER_ID = number("m.coworker_id");
    static final Column<String> MEMBER_NAME = text("c.full_name");

    /** The key figures of a member. */
    static final Fields<TeamKpi> KPI = Fields.of(TeamKpi::new)
            .field("CoworkerId", MEMBER_ID, TeamKpi::coworkerId)
            .field("CoworkerFullName", MEMBER_NAME, TeamKpi::coworkerFullName)
            .field("CoworkerEmail", text("c.email").map(EmailAddresses::orUnknown), TeamKpi::coworkerEmail)
            .field("UninvoicedProducts", count("balance.uninvoiced_products"), TeamKpi::uninvoicedProducts)
            .field(
                    "UninvoicedExtraServices",
                    count("balance.uninvoiced_extra_services"),
                    TeamKpi::uninvoicedExtraServices)
            .field(
                    "UnivoicedEventAttendees",
                    count("balance.uninvoiced_event_attendees"),
                    TeamKpi::univoicedEventAttendees)
            .field("UnivoicedTimepasses", count("balance.uninvoiced_time_passes"), TeamKpi::univoicedTimepasses)
            .field(
                    "RemainingBookingCredit",
                    amount("balance.remaining_booking_credit"),
                    TeamKpi::remainingBookingCredit)
            .field(
                    "RemainingTimeCreditMinutes",
                    count("balance.remaining_time_credit_minutes"),
                    TeamKpi::remainingTimeCreditMinutes)
            .field(
                    "RemainingTimeCreditDays",
                    count("balance.remaining_time_credit_days"),
                    TeamKpi::remainingTimeCreditDays)
            .field(
                    "RemainingTimeCreditWeeks",
                    count("balance.remaining_time_credit_weeks"),
                    TeamKpi::remainingTimeCreditWeeks)
            .field(
                    "RemainingTimeCreditMonths",
                    count("balance.remaining_time_credit_months"),
                    TeamKpi::remainingTimeCreditMonths)
            .field(
                    "RemainingTimeCreditUses",
                    count("balance.remaining_time_credit_uses"),
                    TeamKpi::remainingTimeCreditUses)
            .field(
                    "RemainingTimePassesMinutes",
                    count("balance.remaining_time_passes_minutes"),
                    TeamKpi::remainingTimePassesMinutes)
            .field(
                    "RemainingTimePassesCount",
                    count("balance.remaining_time_passes_count"),
                    TeamKpi::remainingTimePassesCount)
            .field("BookedTimeTotal", minutes("booked.seconds"), TeamKpi::bookedTimeTotal)
            .field("BookedTimeThisMonth", minutes("booked_this_month.seconds"), TeamKpi::bookedTimeThisMonth)
            .field("CheckedTimeTotal", minutes("checked.seconds"), TeamKpi::checkedTimeTotal)
            .field("CheckedTimeThisMonth", minutes("checked_this_month.seconds"), TeamKpi::checkedTimeThisMonth);

    /** The attendance of a team, without the averages and lists, which are queried separately. */
    static final Fields<TeamAttendanceDetails> ATTENDANCE = Fields.of(TeamAttendanceDetails::new)
            .field("TeamId", number("t.id"), TeamAttendanceDetails::teamId)
            .field("TeamName", text("t.name"), TeamAttendanceDetails::teamName);

    /** Where a member usually works. */
    static final Fields<CoworkerAttendance> COWORKER = Fields.of(CoworkerAttendance::new)
            .field("CoworkerId", MEMBER_ID, CoworkerAttendance::coworkerId)
            .field("CoworkerFullName", MEMBER_NAME, CoworkerAttendance::coworkerFullName)
            .field(
                    "CoworkerType",
                    integer("case when c.is_company then 2 else 1 end"),
                    CoworkerAttendance::coworkerType)
            .field("CoworkerCompanyName", text("nullif(c.company_name, '')"), CoworkerAttendance::coworkerCompanyName)
            .field("MondayAttendance", place("place.monday"), CoworkerAttendance::mondayAttendance)
            .field("TuesdayAttendance", place("place.tuesday"), CoworkerAttendance::tuesdayAttendance)
            .field("WednesdayAttendance", place("place.wednesday"), CoworkerAttendance::wednesdayAttendance)
            .field("ThursdayAttendance", place("place.thursday"), CoworkerAttendance::thursdayAttendance)
            .field("FridayAttendance", place("place.friday"), CoworkerAttendance::fridayAttendance)
            .field("SaturdayAttendance", place("place.saturday"), CoworkerAttendance::saturdayAttendance)
            .field("SundayAttendance", place("place.sunday"), CoworkerAttendance::sundayAttendance);

    static final Column<Instant> BOOKING_START = instant("b.starts_at");
    static final Column<Instant> BOOKING_END = instant("b.ends_at");

    /** The fields of a booking. Its time zone is that of the location of the team. */
    static final Fields<AttendanceBooking> BOOKING = Fields.of(AttendanceBooking::new)
            .field("Id", number("b.id"), AttendanceBooking::id)
            .field("FromTime", BOOKING_START.with(LocationColumns.TIME_ZONE, Times::local), AttendanceBooking::fromTime)
            .field("ToTime", BOOKING_END.with(LocationColumns.TIME_ZONE, Times::local), AttendanceBooking::toTime)
            .field("ResourceId", number("b.resource_id"), AttendanceBooking::resourceId)
            .field("ResourceName", text("r.name"), AttendanceBooking::resourceName)
            .field("CoworkerId", number("b.coworker_id"), AttendanceBooking::coworkerId);

    /** The figures of a month. Those of the reader are zero if the reader has none. */
    static final Fields<TeamMetric> METRIC = Fields.of(TeamMetric::new)
            .field("Id", number("m.id"), TeamMetric::id)
            .field("MonthDate", date("m.month_date"), TeamMetric::monthDate)
            .field("CurrencyCode", text("m.currency_code").map(ReportFields::currency), TeamMetric::currencyCode)
            .field("InvoicedAmount", amount("own.invoiced_amount"), TeamMetric::invoicedAmount)
            .field("TeamInvoicedAmount", decimal("m.team_invoiced_amount"), TeamMetric::teamInvoicedAmount)
            .field("Revenue", decimal("m.revenue"), TeamMetric::revenue)
            .field("CheckingMinutes", count("own.checking_minutes"), TeamMetric::checkingMinutes)
            .field("TeamCheckingMinutes", integer("m.team_checking_minutes"), TeamMetric::teamCheckingMinutes)
            .field("BookingMinutes", count("own.booking_minutes"), TeamMetric::bookingMinutes)
            .field("TeamBookingMinutes", integer("m.team_booking_minutes"), TeamMetric::teamBookingMinutes)
            .field("TotalBookings", integer("m.total_bookings"), TeamMetric::totalBookings)
            .field("TotalTariffs", integer("m.total_tariffs"), TeamMetric::totalTariffs)
            .field("TotalOther", decimal("m.total_other"), TeamMetric::totalOther)
            .field("TimePasses", decimal("m.time_passes"), TeamMetric::timePasses)
            .field("Bookings", decimal("m.bookings"), TeamMetric::bookings)
            .field("TotalUnpaid", decimal("m.total_unpaid"), TeamMetric::totalUnpaid)
            .field("TotalUnpaidNexKiosk", decimal("m.total_unpaid_nex_kiosk"), TeamMetric::totalUnpaidNexKiosk)
            .field("TotalDue", decimal("m.total_due"), TeamMetric::totalDue)
            .field("UnPaidAttendees", decimal("m.unpaid_attendees"), TeamMetric::unPaidAttendees)
            .field("NotInvoicedCharges", decimal("m.not_invoiced_charges"), TeamMetric::notInvoicedCharges)
            .field("UnInvoicedCharges", decimal("m.uninvoiced_charges"), TeamMetric::unInvoicedCharges)
            .field("UnInvoicedProducts", decimal("m.uninvoiced_products"), TeamMetric::unInvoicedProducts)
            .field("UnInvoicedTimePasses", decimal("m.uninvoiced_time_passes"), TeamMetric::unInvoicedTimePasses)
            .field(
                    "UnInvoicedExtraServices",
                    decimal("m.uninvoiced_extra_services"),
                    TeamMetric::unInvoicedExtraServices)
            .field(
                    "NextInvoice",
                    instant("m.next_invoice").with(LocationColumns.TIME_ZONE, Times::local),
                    TeamMetric::nextInvoice)
            .field("DasySinceLastAccess", integer("m.days_since_last_access"), TeamMetric::dasySinceLastAccess);

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private ReportFields() {}

    /** Returns a number of a row that can be missing. */
    private static Column<Integer> count(String sql) {
        return integer("coalesce(" + sql + ", 0)");
    }

    /** Returns an amount of a row that can be missing. */
    private static Column<BigDecimal> amount(String sql) {
        return decimal("coalesce(" + sql + ", 0)");
    }

    /** Returns whole minutes of a sum that is null without rows. */
    private static Column<Long> minutes(String seconds) {
        return decimal("coalesce(" + seconds + ", 0)").map(sum -> sum.longValue() / 60);
    }

    /** Returns a place of a row that can be missing. 5 means unknown. */
    private static Column<Integer> place(String sql) {
        return integer("coalesce(" + sql + ", 5)");
    }

    /** Returns the code, or that for "no currency" (ISO 4217) if it is invalid. */
    private static String currency(String code) {
        return CURRENCY.matcher(code).matches() ? code : "XXX";
    }
}
