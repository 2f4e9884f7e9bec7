"""Dates as publishers write them, and what holds a post back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from interview_audio.document.post.dates import read_date
from interview_audio.document.post.info import post_info
from interview_audio.errors import UsageError
from interview_audio.show.reader import in_zone

DAY = dt.date(2024, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-03", "20240503", "2024/05/03", "2024.05.03", "2024/5/3", "03.05.2024", "3.5.2024", "May 3, 2024",
        "May 3rd, 2024", "3 May 2024", "3rd May 2024", "Friday, May 3, 2024", "3. Mai 2024", "3 mai 2024",
        "3 de mayo de 2024", "3 maggio 2024", "3 de maio de 2024", "3 mei 2024",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_date(text) == DAY
    info = post_info({"date": text})
    assert (info.date, info.unread_date) == (DAY, "")


@pytest.mark.parametrize("text", ["05/04/2024", "soon", "2024-13-01", "May 2024", "31.02.2024", "next Friday"])
def test_what_nobody_can_tell_is_no_date_and_is_named(text: str) -> None:
    assert read_date(text) is None
    assert post_info({"date": text}).unread_date == text


def test_a_slash_can_be_told_where_one_figure_is_no_month() -> None:
    assert read_date("25/04/2024") == read_date("04/25/2024") == dt.date(2024, 4, 25)


def test_another_key_that_can_be_read_dates_the_post() -> None:
    info = post_info({"publish_date": "2024-05-03", "date": "soon"})
    assert (info.date, info.unread_date) == (DAY, "")


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York"])
def test_a_time_without_a_zone_is_in_that_of_the_show(zone: str) -> None:
    found = in_zone(post_info({"date": "2024-05-03 10:00"}), zone).published
    assert found
    assert found.replace(tzinfo=None) == dt.datetime(2024, 5, 3, 10)
    assert found.utcoffset() == dt.timedelta(hours=2 if zone.startswith("Europe") else -4)
    told = in_zone(post_info({"date": "2024-05-03 10:00:00 +0530"}), zone).published
    assert told
    assert told.utcoffset() == dt.timedelta(hours=5, minutes=30)


def test_a_zone_that_is_none_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="no time zone"):
        in_zone(post_info({"date": "2024-05-03 10:00"}), "Mars/Olympus")


@pytest.mark.parametrize(
    ("front", "held"),
    [
        ({"status": "draft"}, True),
        ({"status": "Draft"}, True),
        ({"status": "pending"}, True),
        ({"Status": "hidden"}, True),
        ({"status": "published"}, False),
        ({"status": "publish", "visibility": "public"}, False),
        ({"visibility": "private"}, True),
        ({"visibility": "members"}, True),
        ({"draft": "draft"}, True),
        ({"isDraft": True}, True),
        ({"private": True}, True),
        ({"unlisted": "yes"}, True),
        ({"hidden": False}, False),
        ({}, False),
    ],
)
def test_what_other_programs_write_holds_a_post_back(front: dict[str, Any], held: bool) -> None:
    assert post_info(front).draft is held
