"""Dates as documents tell them: a year, a month, a day, or a span between two of these whose end may be open."""

import calendar
import datetime


def first_day(text):
    year, month, day = (text.split("-") + ["01", "01"])[:3]
    return datetime.date(int(year), int(month), int(day))


def last_day(text):
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return datetime.date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def bounds(text):
    """The first and the last day that the date may cover; no last day where the end is open."""
    start, span, end = text.partition("/")
    if not span:
        return first_day(start), last_day(start)
    return first_day(start), last_day(end) if end else None


def agree(one, other):
    """Two dates hold together when they share a day."""
    (start, end), (begin, finish) = bounds(one), bounds(other)
    return (finish is None or start <= finish) and (end is None or begin <= end)


def finer(one, other):
    """Whether one date says more: its ends are told more finely, or as finely and both of them."""

    def said(text):
        ends = [end for end in text.split("/") if end]
        return min(len(end) for end in ends), len(ends)

    return said(one) > said(other)


def iso(day):
    return day.isoformat() if day else ""


def start_of(text):
    return iso(bounds(text)[0])


def end_of(text):
    return iso(bounds(text)[1])


def month_number(day):
    """Months since year 0, to count the months between two days."""
    return 12 * int(day[:4]) + int(day[5:7])
