-- Runs on H2 (no compatibility mode) and on PostgreSQL. A column is nullable where the spec's property is, and nowhere else.

create table location (
  id          bigint       not null primary key check (id > 0),
  name        varchar(200) not null check (name <> ''),
  web_address varchar(63)  not null unique,
  home_url    varchar(500) not null,
  time_zone   varchar(64)  not null
);

create table community_group (
  id          bigint       not null primary key check (id > 0),
  location_id bigint       not null references location (id),
  name        varchar(200) not null check (name <> '')
);

create table coworker (
  id              bigint       not null primary key check (id > 0),
  unique_id       uuid         not null unique,
  user_id         bigint       not null unique check (user_id > 0),
  location_id     bigint       not null references location (id),
  full_name       varchar(200) not null check (trim(full_name) <> ''),
  email           varchar(254) not null,
  published       boolean      not null,
  avatar_url      varchar(500) not null,
  position_title  varchar(200),
  company_name    varchar(200) not null,
  business_area   varchar(200),
  profile_summary varchar(20000),
  profile_website varchar(500),
  twitter         varchar(500),
  linkedin        varchar(500),
  github          varchar(500),
  instagram       varchar(500),
  facebook        varchar(500),
  skype           varchar(100),
  telegram        varchar(100),
  -- What coworker_tag copies.
  unique (id, published, full_name)
);

-- Ranking related profiles reads tens of thousands of these rows and needs to know of each only whether its coworker is published,
-- and the name. Both are copied here, so that one index answers the ranking without a visit to each coworker; the foreign key keeps
-- the copies true.
create table coworker_tag (
  coworker_id bigint       not null,
  tag         varchar(100) not null check (tag <> ''),
  ordinal     integer      not null check (ordinal >= 0),
  published   boolean      not null,
  full_name   varchar(200) not null,
  primary key (coworker_id, tag),
  foreign key (coworker_id, published, full_name) references coworker (id, published, full_name) on update cascade on delete cascade
);

create table team (
  id                                             bigint       not null primary key check (id > 0),
  unique_id                                      uuid         not null unique,
  location_id                                    bigint       not null references location (id),
  name                                           varchar(200) not null check (name <> ''),
  description                                    varchar(20000),
  profile_summary                                varchar(1000) not null,
  profile_is_public                              boolean      not null,
  profile_website                                varchar(500),
  profile_tags                                   varchar(2000) not null,
  google_maps_link                               varchar(500),
  twitter                                        varchar(500),
  facebook                                       varchar(500),
  linkedin                                       varchar(500),
  instagram                                      varchar(500),
  github                                         varchar(500),
  pinterest                                      varchar(500),
  skype                                          varchar(100),
  telegram                                       varchar(100),
  flickr                                         varchar(500),
  vimeo                                          varchar(500),
  tumblr                                         varchar(500),
  blogger                                        varchar(500),
  paying_member_id                               bigint       references coworker (id),
  create_single_invoice_for_team                 boolean      not null,
  max_team_member_count                          integer      check (max_team_member_count >= 0),
  has_contact_details                            boolean      not null,
  default_tariff_id                              bigint       check (default_tariff_id > 0),
  default_tariff_name                            varchar(200),
  default_member_tariff_keep_new_accounts_on_hold boolean     not null,
  disable_attendance_dashboard                   boolean      not null,
  discount_charges                               numeric(5,2) check (discount_charges between 0 and 100),
  discount_extra_services                        numeric(5,2) check (discount_extra_services between 0 and 100),
  discount_tariffs                               numeric(5,2) check (discount_tariffs between 0 and 100),
  discount_time_passes                           numeric(5,2) check (discount_time_passes between 0 and 100),
  community_group_id                             bigint       unique references community_group (id),
  has_team_logo                                  boolean      not null,
  has_image1                                     boolean      not null,
  has_image2                                     boolean      not null,
  has_image3                                     boolean      not null,
  created_at                                     timestamp with time zone not null,
  updated_at                                     timestamp with time zone not null,
  check ((default_tariff_id is null) = (default_tariff_name is null)),
  check (created_at <= updated_at)
);

create table team_member (
  team_id               bigint  not null references team (id) on delete cascade,
  coworker_id           bigint  not null references coworker (id) on delete cascade,
  active                boolean not null,
  is_team_administrator boolean not null,
  can_make_bookings     boolean not null,
  can_book_for_team     boolean not null,
  can_purchase_products boolean not null,
  can_purchase_events   boolean not null,
  can_access_community  boolean not null,
  access_card_id        varchar(15),
  primary key (team_id, coworker_id)
);

create table community_thread (
  id                       bigint        not null primary key check (id > 0),
  unique_id                uuid          not null unique,
  coworker_id              bigint        not null references coworker (id) on delete cascade,
  community_group_id       bigint        not null references community_group (id),
  subject                  varchar(500)  not null check (subject <> ''),
  message                  varchar(20000) not null,
  tags                     varchar(100)  array not null,
  is_private               boolean       not null,
  started_at               timestamp with time zone not null,
  message_count            integer       not null check (message_count >= 0),
  like_count               integer       not null check (like_count >= 0),
  last_message_at          timestamp with time zone,
  last_message_text        varchar(20000),
  last_message_coworker_id bigint        references coworker (id),
  check ((message_count = 0) = (last_message_at is null)),
  check ((last_message_at is null) = (last_message_text is null)),
  check ((last_message_at is null) = (last_message_coworker_id is null))
);

create index community_thread_newest on community_thread (coworker_id, is_private, started_at, id);
