"""The keys of front matter: it is read by this table, and documented from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PostKey:
    """A documented key of front matter."""

    doc: str  # a sentence or two
    spellings: tuple[str, ...]  # accepted keys; if a post has several, the first counts
    opposites: tuple[str, ...] = ()  # keys whose `false` means the same
    documented: bool = True  # False for keys of other programs that nobody would write for this one


def _key(doc: str, *spellings: str, opposites: tuple[str, ...] = (), documented: bool = True) -> PostKey:
    return PostKey(doc, spellings, opposites, documented)


POST_KEYS: Mapping[str, PostKey] = {
    "title": _key("The title of the episode.", "title"),
    "slug": _key("The name of its files; by default the name of the post, without a leading date.", "slug"),
    "date": _key(
        "When it was published: YYYY-MM-DD, with or without a time. By default the date in the file's name, else the "
        "day on which the post was first seen. A future date holds the episode back until then.",
        *("publish_date", "date", "pub_date", "published_at", "published"),
    ),
    "draft": _key(
        "`true` keeps the post out of the feed; so do `published: false`, `status: draft`, `visibility: private` and "
        "similar keys of other programs.",
        *("draft", "is_draft"),
        opposites=("published", "publish"),
    ),
    "status": _key(
        "Where other programs say that a post is held back.", "status", "visibility", "state", documented=False
    ),
    "hidden": _key("Likewise.", "hidden", "private", "unlisted", "unpublished", "headless", documented=False),
    "description": _key(
        "What it is about, for the feed, the page and the tag. By default the beginning of the introduction.",
        *("description", "summary", "excerpt", "subtitle", "lead", "abstract", "teaser"),
    ),
    "language": _key("The language of the interview, such as en or pt-BR.", "lang", "language"),
    "author": _key("Who wrote it.", "author", "authors", "by", "byline", "creator"),
    "interviewer": _key(
        "The person who asks: a name or a list.", "interviewer", "interviewers", "host", "hosts", "interviewed_by"
    ),
    "guest": _key(
        "The person who answers: a name or a list.",
        *("guest", "guests", "interviewee", "interviewees", "speaker", "speakers", "person", "profile"),
    ),
    "publication": _key(
        "The site or magazine in which it appeared.",
        *("site", "site_name", "publication", "publisher", "organization", "organisation", "show", "podcast"),
    ),
    "episode": _key("The number of the episode. By default the next free one, which is kept.", "episode", "number"),
    "season": _key("The season of the episode. By default the show's.", "season", "season_number"),
    "explicit": _key("`true` if this episode contains explicit language.", "explicit"),
    "link": _key(
        "The address of the post on the web.", "canonical_url", "canonical", "link", "url", "permalink", "source"
    ),
    "guid": _key("The guid of an episode that was published elsewhere before. By default a new one.", "guid"),
    "cover": _key(
        "The cover of the episode: a file beside the post, also as `path`, `image` or `src` in a table. By default the "
        "show's cover; without one, a cover is drawn.",
        *("cover", "image", "featured_image", "feature_image", "hero_image", "images", "header"),
    ),
    "source": _key(
        "Where the interview comes from. In a corrected interview, the post that it corrects and replaces in the feed.",
        *("source", "url", "link", "canonical_url", "canonical", "permalink", "original"),
    ),
    "category": _key(
        "What kind of post it is filed as.",
        *("type", "layout", "category", "categories", "tags", "topic", "topics", "format", "section"),
        documented=False,
    ),
    "interview_audio": _key("Marks an interview written by `script -o`.", "interview_audio", documented=False),
    "cast": _key("Voices for this post only, as in `show.toml`.", "cast"),
    "audio": _key("A table of any of the settings above, for this post only.", "audio"),
}
"""The keys of front matter, by the documented name."""

PICTURE_PARTS = ("path", "image", "src", "file", "url", "feature", "overlay_image", "teaser")
"""Keys of a picture inside a table, as Hugo, Jekyll, Astro and their themes have it."""


def documentation() -> Mapping[str, str]:
    """Return the description of each documented key, with its other spellings."""
    return {name: _with_spellings(name, key) for name, key in POST_KEYS.items() if key.documented}


def _with_spellings(name: str, key: PostKey) -> str:
    others = [f"`{spelling}`" for spelling in key.spellings if spelling != name and spelling not in POST_KEYS]
    return f"{key.doc} Also {', '.join(others)}." if others else key.doc
