"""Settings of a show that no podcast app accepts."""

from __future__ import annotations

from interview_audio.errors import UsageError
from interview_audio.feed import categories
from interview_audio.feed.check import LANGUAGE, is_base, line_of
from interview_audio.model import Settings
from interview_audio.show.settings import Show


def refuse_bad_settings(settings: Settings, show: Show) -> None:
    """Raise `UsageError` for settings of the show with which podcast apps reject the feed."""

    def refuse(key: str, what: str, do: str) -> None:
        raise UsageError(what, do=do, path=show.path, line=line_of(show.path, key))

    if settings.base_url and not is_base(settings.base_url):
        what = f"“{settings.base_url}” is not the web address of a folder."
        refuse("base_url", what, "Write a `base_url` that begins with https:// and has no ? or #.")
    if not categories.is_known(settings.category):
        do = f"Take one of: {', '.join(categories.CATEGORIES)}."
        refuse("category", f"Podcast directories have no category “{settings.category}”.", do)
    if settings.language and not LANGUAGE.fullmatch(settings.language):
        refuse("language", f"“{settings.language}” is not a language code.", "Write one such as en or pt-BR.")
    if settings.type not in ("episodic", "serial"):
        refuse("type", f"A show cannot be “{settings.type}”.", "Write episodic or serial.")
