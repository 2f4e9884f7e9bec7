"""A show's tests share the finished episodes of the feed's."""

from tests.feed.conftest import studio

__all__ = ["studio"]
