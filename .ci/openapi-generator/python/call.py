"""Calls the API with the generated client, and prints one line for each call."""

import os

import coworking

DEMO, CANNED = os.environ["DEMO"], os.environ["CANNED"]


def client(url):
    return coworking.ApiClient(coworking.Configuration(host=url, access_token=os.environ["TOKEN"]))


def team(url, shape=None):
    return coworking.TeamsApi(client(url)).get_team_profile(55, shape)


def related(coworker):
    return coworking.CoworkersApi(client(DEMO)).get_related_profiles(coworker)


def members(team, list_of_members):
    return f"{team.name}, {len(list_of_members(team))} members"


def problem(name):
    try:
        team(f"{CANNED}/{name}")
        return "no error"
    except coworking.ApiException as e:
        return f"{e.status} {e.data.detail if e.data else 'without a problem'}"


CALLS = {
    "full": lambda: members(team(DEMO), lambda t: t.all_team_members),
    "related": lambda: f"{len(related(101).related_profiles)} profile",
    "threads": lambda: f"{sum(t.last_message_utc is not None for t in related(202).threads)} with replies",
    "shaped": lambda: members(team(DEMO, "Name,TeamMembers.FullName"), lambda t: t.team_members),
    "link": lambda: team(f"{CANNED}/link").facebook,
    "time": lambda: int(team(f"{CANNED}/time").created_on_utc.timestamp()),
    "field": lambda: team(f"{CANNED}/field").name,
    "member": lambda: problem("member"),
    "code": lambda: problem("code"),
}
for name, call in CALLS.items():
    try:
        print(f"{name}: {call()}")
    except Exception as e:
        print(f"{name}: {type(e).__name__}: {' '.join(str(e).split())}")
