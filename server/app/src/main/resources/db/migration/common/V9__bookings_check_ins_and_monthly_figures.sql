-- Runs on H2 and on PostgreSQL. A column is nullable where the spec's property is, and nowhere else.

create table resource (
  id          bigint       not null primary key check (id > 0),
  location_id bigint       not null references location (id),
  name        varchar(200) not null check (name <> '')
);

-- A booking of a team. The coworker is null if the team booked without a member. The limits of the times keep sums of durations small,
-- and the queries of a week rely on the maximum duration: they read only bookings that start in the year before the end of the week.
create table booking (
  id          bigint not null primary key check (id > 0),
  team_id     bigint not null references team (id) on delete cascade,
  coworker_id bigint references coworker (id) on delete cascade,
  resource_id bigint not null references resource (id),
  starts_at   timestamp with time zone not null,
  ends_at     timestamp with time zone not null,
  check (starts_at >= timestamp with time zone '0001-01-01 00:00:00+00'),
  check (ends_at <= timestamp with time zone '9999-12-31 23:59:59+00'),
  check (starts_at < ends_at),
  check (ends_at <= starts_at + interval '8784' hour)
);

create index booking_time on booking (team_id, starts_at, ends_at, coworker_id);
create index booking_member on booking (coworker_id, team_id, starts_at, ends_at);
create index booking_resource on booking (resource_id);

-- A visit of a member on behalf of a team. The end is null while the member is at the location.
create table check_in (
  id          bigint not null primary key check (id > 0),
  team_id     bigint not null references team (id) on delete cascade,
  coworker_id bigint not null references coworker (id) on delete cascade,
  starts_at   timestamp with time zone not null,
  ends_at     timestamp with time zone,
  check (starts_at >= timestamp with time zone '0001-01-01 00:00:00+00'),
  check (starts_at <= timestamp with time zone '9999-12-31 23:59:59+00'),
  check (ends_at <= timestamp with time zone '9999-12-31 23:59:59+00'),
  check (starts_at < ends_at),
  check (ends_at <= starts_at + interval '8784' hour)
);

create index check_in_time on check_in (team_id, starts_at, ends_at, coworker_id);
create index check_in_member on check_in (coworker_id, team_id, starts_at, ends_at);

-- Where a coworker usually works: 1 at the office, 2 at home, 3 abroad, 4 not working, 5 unknown. A coworker without a row has 5 on each day.
create table coworker_attendance (
  coworker_id bigint  not null primary key references coworker (id) on delete cascade,
  monday      integer not null check (monday between 1 and 5),
  tuesday     integer not null check (tuesday between 1 and 5),
  wednesday   integer not null check (wednesday between 1 and 5),
  thursday    integer not null check (thursday between 1 and 5),
  friday      integer not null check (friday between 1 and 5),
  saturday    integer not null check (saturday between 1 and 5),
  sunday      integer not null check (sunday between 1 and 5)
);

-- Charges that are not invoiced yet, and remaining credits. A member without a row has none.
create table member_balance (
  team_id                       bigint        not null references team (id) on delete cascade,
  coworker_id                   bigint        not null references coworker (id) on delete cascade,
  uninvoiced_products           integer       not null check (uninvoiced_products >= 0),
  uninvoiced_extra_services     integer       not null check (uninvoiced_extra_services >= 0),
  uninvoiced_event_attendees    integer       not null check (uninvoiced_event_attendees >= 0),
  uninvoiced_time_passes        integer       not null check (uninvoiced_time_passes >= 0),
  remaining_booking_credit      numeric(12,2) not null check (remaining_booking_credit between 0 and 9999999999.99),
  remaining_time_credit_minutes integer       not null check (remaining_time_credit_minutes >= 0),
  remaining_time_credit_days    integer       not null check (remaining_time_credit_days >= 0),
  remaining_time_credit_weeks   integer       not null check (remaining_time_credit_weeks >= 0),
  remaining_time_credit_months  integer       not null check (remaining_time_credit_months >= 0),
  remaining_time_credit_uses    integer       not null check (remaining_time_credit_uses >= 0),
  remaining_time_passes_minutes integer       not null check (remaining_time_passes_minutes >= 0),
  remaining_time_passes_count   integer       not null check (remaining_time_passes_count >= 0),
  primary key (team_id, coworker_id)
);

create index member_balance_coworker on member_balance (coworker_id);

create table team_metric (
  id                        bigint        not null primary key check (id > 0),
  team_id                   bigint        not null references team (id) on delete cascade,
  month_date                date          not null check (month_date between date '0001-01-01' and date '9999-12-01'),
  currency_code             varchar(3)    not null,
  team_invoiced_amount      numeric(12,2) not null check (team_invoiced_amount between 0 and 9999999999.99),
  revenue                   numeric(12,2) not null check (revenue between 0 and 9999999999.99),
  team_checking_minutes     integer       not null check (team_checking_minutes >= 0),
  team_booking_minutes      integer       not null check (team_booking_minutes >= 0),
  total_bookings            integer       not null check (total_bookings >= 0),
  total_tariffs             integer       not null check (total_tariffs >= 0),
  total_other               numeric(12,2) not null check (total_other between 0 and 9999999999.99),
  time_passes               numeric(12,2) not null check (time_passes between 0 and 9999999999.99),
  bookings                  numeric(12,2) not null check (bookings between 0 and 9999999999.99),
  total_unpaid              numeric(12,2) not null check (total_unpaid between 0 and 9999999999.99),
  total_unpaid_nex_kiosk    numeric(12,2) not null check (total_unpaid_nex_kiosk between 0 and 9999999999.99),
  total_due                 numeric(12,2) not null check (total_due between 0 and 9999999999.99),
  unpaid_attendees          numeric(12,2) not null check (unpaid_attendees between 0 and 9999999999.99),
  not_invoiced_charges      numeric(12,2) not null check (not_invoiced_charges between 0 and 9999999999.99),
  uninvoiced_charges        numeric(12,2) not null check (uninvoiced_charges between 0 and 9999999999.99),
  uninvoiced_products       numeric(12,2) not null check (uninvoiced_products between 0 and 9999999999.99),
  uninvoiced_time_passes    numeric(12,2) not null check (uninvoiced_time_passes between 0 and 9999999999.99),
  uninvoiced_extra_services numeric(12,2) not null check (uninvoiced_extra_services between 0 and 9999999999.99),
  next_invoice              timestamp with time zone,
  days_since_last_access    integer       not null check (days_since_last_access >= 0),
  unique (team_id, month_date),
  check (extract(day from month_date) = 1)
);

-- The part of a member in the figures of a month. A member without a row has zeros.
create table member_metric (
  team_metric_id   bigint        not null references team_metric (id) on delete cascade,
  coworker_id      bigint        not null references coworker (id) on delete cascade,
  invoiced_amount  numeric(12,2) not null check (invoiced_amount between 0 and 9999999999.99),
  checking_minutes integer       not null check (checking_minutes >= 0),
  booking_minutes  integer       not null check (booking_minutes >= 0),
  primary key (team_metric_id, coworker_id)
);

create index member_metric_coworker on member_metric (coworker_id);
